import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator, type Simulator } from "../simulator.ts";
import {
  createBrowser,
  followHops,
  openLogin,
  postToken,
  redirectUri,
  submitPassword,
  webClientId,
} from "./sign-in-dance.ts";

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 } });
});

afterAll(() => simulator.close());

async function walkToCode() {
  const login = await openLogin(simulator.url);
  const form = await (await submitPassword(login)).text();
  const hops = await followHops(login, form);
  return { login, hops, code: hops.at(-1)?.searchParams.get("code") ?? "" };
}

describe("the sign-in pages", () => {
  it("lead from the authorize page to a code over at least three hops, one of them single sign-on", async () => {
    const { login, hops } = await walkToCode();

    expect(login.loginUrl.pathname).toBe("/login");
    expect(login.loginUrl.searchParams.get("state")).not.toBe("the-app-state");
    expect(hops.length).toBeGreaterThanOrEqual(3);
    expect(hops.map((hop) => hop.pathname)).toContain("/sso/orca/complete");
    expect(hops.at(-1)?.href.startsWith(`${redirectUri}?code=`)).toBe(true);
    expect(hops.at(-1)?.searchParams.get("state")).toBe("the-app-state");
  });

  it("encode the form's context, which is refused as it stands", async () => {
    const login = await openLogin(simulator.url);
    const form = await (await submitPassword(login)).text();
    const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const raw = new URLSearchParams(fields.map(([, name = "", value = ""]) => [name, value]));
    const answer = await login.browser.open(`${simulator.url}/login/callback`, { method: "POST", body: raw });

    expect(form).toContain("&#34;strategy&#34;");
    expect(answer.status).toBe(400);
  });

  it.each([
    ["a wrong password", { password: "nope" }, 401, "Wrong email or password."],
    ["an unknown rider", { username: "nobody@spinback.test" }, 401, "Wrong email or password."],
    ["no name", { username: undefined }, 400, "invalid username"],
  ])("refuse %s in words", async (_case, changes, status, description) => {
    const answer = await submitPassword(await openLogin(simulator.url), changes);

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ description });
  });

  it.each([
    ["a forged form token", { _csrf: "forged" }, 403],
    ["another state", { state: "the-app-state" }, 400],
    ["another challenge", { code_challenge: "other" }, 400],
    ["another client", { client_id: "other" }, 403],
  ])("refuse %s", async (_case, changes, status) => {
    expect((await submitPassword(await openLogin(simulator.url), changes)).status).toBe(status);
  });

  it("need the cookies that they set", async () => {
    const login = await openLogin(simulator.url);
    const answer = await submitPassword({ ...login, browser: createBrowser() });

    expect(answer.status).toBe(403);
  });

  it("answer the old login with the recorded refusal", async () => {
    const answer = await fetch(`${simulator.url}/auth/login`, { method: "POST", body: "{}" });

    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      status: 403,
      message: "Access forbidden. Endpoint no longer accepting requests.",
    });
  });
});

describe("the code", () => {
  it("buys tokens once", async () => {
    const { login, code } = await walkToCode();
    const purchase = {
      grant_type: "authorization_code",
      client_id: webClientId,
      code_verifier: login.verifier,
      redirect_uri: redirectUri,
      code,
    };
    const first = await postToken(simulator.url, purchase);
    const second = await postToken(simulator.url, purchase);

    expect(await first.json()).toMatchObject({
      access_token: expect.stringMatching(/^eyJ/),
      refresh_token: expect.stringMatching(/^v1\./),
      expires_in: 172_800,
      token_type: "Bearer",
      scope: "offline_access openid peloton-api.members:default",
    });
    expect(second.status).toBe(403);
    expect(await second.json()).toMatchObject({ error: "invalid_grant" });
  });

  it("is worth nothing without the verifier", async () => {
    const { code } = await walkToCode();
    const answer = await postToken(simulator.url, {
      grant_type: "authorization_code",
      client_id: webClientId,
      code_verifier: "guessed",
      redirect_uri: redirectUri,
      code,
    });

    expect(await answer.json()).toMatchObject({ error: "invalid_grant" });
  });
});
