import { afterEach, describe, expect, it, vi } from "vitest";
import { readGitHubProfile } from "./github-profile.ts";

const profile = { id: 7, login: "ann", name: "Ann", email: "public@example.test" };
const tokens = { access_token: "t0ken" };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("readGitHubProfile", () => {
  it("takes the primary address and whether it is verified, never the public one", async () => {
    answerEmails([
      { email: "other@example.test", primary: false, verified: true },
      { email: "ann@example.test", primary: true, verified: false },
    ]);
    expect(await readGitHubProfile({ tokens })).toMatchObject({
      id: 7,
      email: "ann@example.test",
      email_verified: false,
    });
  });

  it("has no verified address when the account shows none", async () => {
    answerEmails([]);
    expect(await readGitHubProfile({ tokens })).toMatchObject({ email_verified: false });
  });

  it("fails when GitHub does", async () => {
    vi.stubGlobal("fetch", async () => new Response("no", { status: 403 }));
    await expect(readGitHubProfile({ tokens })).rejects.toThrow("GitHub answered 403");
  });
});

function answerEmails(emails: unknown[]): void {
  vi.stubGlobal("fetch", async (url: string) => Response.json(url.endsWith("/emails") ? emails : profile));
}
