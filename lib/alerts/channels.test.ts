import { describe, expect, it } from "vitest";
import { checkChannels } from "./channels.ts";

const email = {
  SMTP_URL: "smtps://a:secret@mail.test",
  ALERT_EMAIL_TO: "ops@a.test",
  ALERT_EMAIL_FROM: "s@a.test",
};

describe("checkChannels", () => {
  it("takes what is complete", () => {
    expect(checkChannels({})).toEqual({ channels: {}, problems: [] });
    expect(checkChannels({ ALERT_WEBHOOK_URL: "https://hooks.test/x", ...email })).toEqual({
      channels: {
        webhookUrl: "https://hooks.test/x",
        email: { smtpUrl: email.SMTP_URL, to: "ops@a.test", from: "s@a.test" },
      },
      problems: [],
    });
  });

  it("names what is missing, and keeps the other channel", () => {
    const { SMTP_URL } = email;
    const { channels, problems } = checkChannels({ SMTP_URL, ALERT_WEBHOOK_URL: "https://hooks.test/x" });
    expect(channels).toEqual({ webhookUrl: "https://hooks.test/x" });
    expect(problems).toEqual([
      "no alert is mailed until these are set too: ALERT_EMAIL_TO, ALERT_EMAIL_FROM",
    ]);
  });

  it("refuses other kinds of addresses without repeating them", () => {
    const { channels, problems } = checkChannels({
      ...email,
      SMTP_URL: "https://a:secret@mail.test",
      ALERT_WEBHOOK_URL: "file:///secret",
    });
    expect(channels).toEqual({});
    expect(problems).toHaveLength(2);
    expect(problems.join(" ")).not.toContain("secret");
  });
});
