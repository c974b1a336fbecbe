import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { signInWithPassword } from "./sign-in.ts";
import { startFakeServer, type FakeAnswer, type FakeRequest } from "./testing/fake-server.ts";

const credentials = { email: "ann@example.test", password: "hunter-two-with-spokes" };
const tokens = { access_token: "access", refresh_token: "refresh", expires_in: 172800 };
const callback = "https://members.onepeloton.com/callback";
const wctx = '{"strategy":"auth0","note":"a & b < \'c\'"}';

const loginForm: FakeAnswer = {
  body: `<html><body><form method="post" name="hiddenform" action="/login/callback">
    <input type="hidden" name="wa" value="wsignin1.0"/>
    <input value="a.b.c" name='wresult' type="hidden">
    <input type="hidden" name="wctx" value="{&#34;strategy&#34;:&quot;auth0&quot;,&#x22;note&#x22;:&#34;a &amp; b &lt; &#39;c&apos;&#34;}">
    <noscript><input type="submit" value="Submit"></noscript></form></body></html>`,
};

/** Walks the usual way, but for the steps that a test answers in its own. */
async function open(steps: Record<string, (request: FakeRequest) => FakeAnswer> = {}) {
  const usual: typeof steps = {
    "/authorize": () => ({
      status: 302,
      headers: {
        location: "/login?state=their-state&client=web",
        "set-cookie": ["_csrf=their-csrf; Path=/usernamepassword/login; HttpOnly", "auth0=session; Path=/"],
      },
    }),
    "/login": () => ({ body: "<html><script></script></html>" }),
    "/usernamepassword/login": () => loginForm,
    "/login/callback": () => ({
      status: 302,
      headers: { location: "/orca?step=1", "set-cookie": "orca=1; Path=/" },
    }),
    "/orca": () => ({ status: 303, headers: { location: `${callback}?code=the-code&state=ours` } }),
    "/oauth/token": () => ({ body: tokens }),
  };
  const server = await startFakeServer((request) => {
    const step = steps[request.path] ?? usual[request.path];
    return step ? step(request) : { status: 404 };
  });
  const find = (path: string) => server.requests.find((request) => request.path === path);
  const signIn = () => signInWithPassword(credentials, { authUrl: server.url, timeoutMs: 5_000 });
  return { server, find, signIn };
}

describe("signInWithPassword", () => {
  it("walks through Peloton's pages to a pair of tokens", async () => {
    const { server, signIn } = await open();
    expect(await signIn()).toMatchObject({ accessToken: "access", refreshToken: "refresh" });
    expect(server.requests.map((request) => `${request.method} ${request.path}`)).toEqual([
      "GET /authorize",
      "GET /login",
      "POST /usernamepassword/login",
      "POST /login/callback",
      "GET /orca",
      "POST /oauth/token",
    ]);
  });

  it("stays with the server that it was given when that names Peloton's own hosts", async () => {
    const { server, signIn } = await open({
      "/usernamepassword/login": () => ({
        body: String(loginForm.body).replace(
          '"/login/callback"',
          '"https://auth.onepeloton.com/login/callback"',
        ),
      }),
      "/login/callback": () => ({
        status: 302,
        headers: { location: "https://auth-orca.onepeloton.com/orca?step=1" },
      }),
    });
    expect(await signIn()).toMatchObject({ accessToken: "access" });
    expect(server.requests.map((request) => request.path)).toContain("/orca");
  });

  it("sends the service's own state, its CSRF token and cookies", async () => {
    const { server, find, signIn } = await open();
    await signIn();
    const login = find("/usernamepassword/login");
    expect(login?.headers).toMatchObject({
      origin: server.url,
      referer: `${server.url}/login?state=their-state&client=web`,
      "auth0-client": expect.any(String),
    });
    expect(JSON.parse(login?.body ?? "")).toMatchObject({
      state: "their-state",
      _csrf: "their-csrf",
      username: credentials.email,
      password: credentials.password,
      connection: "pelo-user-password",
      redirect_uri: callback,
    });
    expect(login?.headers.cookie).toContain("_csrf=their-csrf");
    expect(login?.headers.cookie).toContain("auth0=session");
    expect(find("/orca")?.headers.cookie).toContain("orca=1");
  });

  it("proves with the verifier that it is the one who began", async () => {
    const { find, signIn } = await open();
    await signIn();
    const { code, code_verifier } = JSON.parse(find("/oauth/token")?.body ?? "");
    expect(code).toBe("the-code");
    expect(code_verifier).toMatch(/^[\w-]{43,128}$/);
    expect(find("/authorize")?.query.get("code_challenge")).toBe(
      createHash("sha256").update(code_verifier).digest("base64url"),
    );
  });

  it("posts the form's fields with their entities decoded", async () => {
    const { find, signIn } = await open();
    await signIn();
    expect(Object.fromEntries(new URLSearchParams(find("/login/callback")?.body))).toEqual({
      wa: "wsignin1.0",
      wresult: "a.b.c",
      wctx,
    });
  });

  it("takes state, CSRF token and nonce from the page's configuration where nothing else tells them", async () => {
    const config = { extraParams: { state: "config-state", _csrf: "config-csrf", nonce: "config-nonce" } };
    const encoded = Buffer.from(JSON.stringify(config)).toString("base64");
    const { find, signIn } = await open({
      "/authorize": () => ({
        body: `<script>window.injectedConfig = JSON.parse(decodeURIComponent(escape(window.atob('${encoded}'))));</script>`,
      }),
    });
    await signIn();
    expect(JSON.parse(find("/usernamepassword/login")?.body ?? "")).toMatchObject({
      state: "config-state",
      _csrf: "config-csrf",
      nonce: "config-nonce",
    });
  });

  it("follows a redirect that comes in place of the form", async () => {
    const { signIn } = await open({
      "/usernamepassword/login": () => ({ status: 302, headers: { location: "/orca" } }),
    });
    expect(await signIn()).toMatchObject({ accessToken: "access" });
  });

  it.each([
    [
      401,
      { name: "ValidationError", code: "invalid_user_password", description: "Wrong email or password." },
    ],
    [403, { code: "access_denied", error_description: "denied" }],
    [400, { error: "invalid username" }],
    [200, "<p>Wrong email or password</p>"],
  ])("says that the password is wrong (%d %j)", async (status, body) => {
    const { signIn, find } = await open({ "/usernamepassword/login": () => ({ status, body }) });
    await expect(signIn()).rejects.toMatchObject({
      reason: "invalid_credentials",
      code: "peloton_refused",
      field: "password",
    });
    expect(find("/oauth/token")).toBeUndefined();
  });

  it("takes an error in the last address for a refusal", async () => {
    const { signIn } = await open({
      "/orca": () => ({
        status: 302,
        headers: { location: `${callback}?error=access_denied&error_description=x` },
      }),
    });
    await expect(signIn()).rejects.toMatchObject({ reason: "invalid_credentials" });
  });

  it.each([
    ["a blocked account", { status: 401, body: { code: "too_many_attempts", description: "blocked" } }],
    ["429", { status: 429 }],
    ["1015", { status: 403, body: "error code: 1015" }],
  ])("doesn't blame the password for %s", async (_case, answer) => {
    const { signIn } = await open({ "/usernamepassword/login": () => answer });
    await expect(signIn()).rejects.toMatchObject({ reason: "rate_limited" });
  });

  it.each([
    ["/authorize", { status: 503 }],
    ["/usernamepassword/login", { status: 403, body: "<html>Checking your browser</html>" }],
    ["/usernamepassword/login", { body: "<p>Enter the code that we sent you.</p>" }],
    ["/login/callback", { body: "<p>One more thing</p>" }],
    ["/orca", { status: 302, headers: { location: "/orca" } }],
    ["/oauth/token", { status: 500 }],
  ])("is an upstream error where %s answers %j", async (path, answer) => {
    const { signIn } = await open({ [path]: () => answer });
    await expect(signIn()).rejects.toMatchObject({ reason: "upstream_error", code: "peloton_unavailable" });
  });

  it("gives up after 15 redirects", async () => {
    const { server, signIn } = await open({
      "/orca": () => ({ status: 302, headers: { location: "/orca" } }),
    });
    await expect(signIn()).rejects.toThrow(/more than 15 redirects/);
    expect(server.requests.filter((request) => request.path === "/orca")).toHaveLength(15);
  });

  it("never puts the password into an error", async () => {
    const { signIn } = await open({
      "/usernamepassword/login": (request) => ({ status: 401, body: request.body }),
    });
    await expect(signIn()).rejects.not.toThrow(new RegExp(credentials.password));
  });
});
