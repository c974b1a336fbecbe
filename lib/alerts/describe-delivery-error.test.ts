import { describe, expect, it } from "vitest";
import { describeDeliveryError } from "./describe-delivery-error.ts";

const webhookUrl = "https://hooks.test/services/T0AAA/B0BBB/hook%2FSecret77?key=querySecret88";
const email = { smtpUrl: "smtps://alerts:p%40ss-word@mail.test", from: "a@a.test", to: "b@b.test" };

describe("describeDeliveryError", () => {
  it("says what failed and why, in one line", () => {
    const cause = Object.assign(new Error("connect ECONNREFUSED 10.0.0.1:443"), { code: "ECONNREFUSED" });
    expect(describeDeliveryError(new TypeError("fetch\n failed", { cause }), {})).toBe(
      "fetch failed: connect ECONNREFUSED 10.0.0.1:443",
    );
    expect(describeDeliveryError(new AggregateError([], ""), {})).toBe("AggregateError");
    expect(describeDeliveryError("odd", {})).toBe("it could not be sent");
    expect(describeDeliveryError(new Error("x".repeat(5_000)), {})).toHaveLength(300);
  });

  it.each([
    `Failed to parse URL from ${webhookUrl}`,
    "POST /services/T0AAA/B0BBB/hook%2FSecret77 was refused",
    "token hook/Secret77 was revoked",
    "no channel B0BBB for querySecret88",
    `could not reach ${email.smtpUrl}`,
    "535 wrong password p@ss-word",
    `535 wrong password ${Buffer.from("p@ss-word").toString("base64")}`,
    "C: AUTH PLAIN AGFsZXJ0cwBwQHNzLXdvcmQ=",
  ])("leaves the secrets out of: %s", (message) => {
    const told = describeDeliveryError(new Error("failed", { cause: new Error(message) }), {
      webhookUrl,
      email,
    });
    for (const secret of ["Secret77", "querySecret88", "B0BBB", "ss-word", "cEBzcy13b3Jk", "AGFsZXJ0cw"]) {
      expect(told).not.toContain(secret);
    }
  });
});
