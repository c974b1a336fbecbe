import { createHash, randomBytes } from "node:crypto";
import { CookieJar } from "tough-cookie";

export const webClientId = "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM";
export const redirectUri = "https://members.onepeloton.com/callback";

/** A browser with nothing but cookies; it follows no redirect by itself. */
interface Browser {
  open(url: string | URL, init?: RequestInit): Promise<Response>;
}

export function createBrowser(): Browser {
  const jar = new CookieJar();
  return {
    async open(url, init = {}) {
      const cookie = await jar.getCookieString(String(url));
      const headers = { ...Object.fromEntries(new Headers(init.headers)), ...(cookie && { cookie }) };
      const answer = await fetch(url, { ...init, headers, redirect: "manual" });
      for (const line of answer.headers.getSetCookie()) await jar.setCookie(line, String(url));
      return answer;
    },
  };
}

interface OpenedLogin {
  readonly browser: Browser;
  readonly verifier: string;
  readonly challenge: string;
  readonly loginUrl: URL;
  readonly csrf: string;
}

export async function openLogin(url: string, changes: Record<string, string> = {}): Promise<OpenedLogin> {
  const browser = createBrowser();
  const verifier = randomBytes(48).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const authorize = new URL("/authorize", url);
  authorize.search = new URLSearchParams({
    client_id: webClientId,
    audience: "https://api.onepeloton.com/",
    scope: "offline_access openid peloton-api.members:default",
    response_type: "code",
    response_mode: "query",
    redirect_uri: redirectUri,
    state: "the-app-state",
    nonce: "a-nonce",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...changes,
  }).toString();
  const first = await browser.open(authorize);
  const loginUrl = new URL(first.headers.get("location") ?? "", authorize);
  const page = await (await browser.open(loginUrl)).text();
  return { browser, verifier, challenge, loginUrl, csrf: readInjectedCsrf(page) };
}

export function submitPassword(
  login: OpenedLogin,
  changes: Record<string, string | undefined> = {},
): Promise<Response> {
  return login.browser.open(new URL("/usernamepassword/login", login.loginUrl), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      client_id: webClientId,
      redirect_uri: redirectUri,
      tenant: "peloton-prod",
      connection: "pelo-user-password",
      state: login.loginUrl.searchParams.get("state"),
      _csrf: login.csrf,
      _intstate: "deprecated",
      code_challenge: login.challenge,
      code_challenge_method: "S256",
      username: "newcomer@spinback.test",
      password: "spinback-demo",
      ...changes,
    }),
  });
}

/** Posts the form and follows the hops; the addresses on the way, the last being the one with the code. */
export async function followHops(login: OpenedLogin, form: string): Promise<URL[]> {
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? "";
  const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name = "", value = ""]) => [name, decodeEntities(value)]));
  let answer = await login.browser.open(action, { method: "POST", body });
  let at = new URL(action);
  const hops: URL[] = [];
  while (answer.status === 302 && hops.length < 15) {
    at = new URL(answer.headers.get("location") ?? "", at);
    hops.push(at);
    if (at.searchParams.has("code")) return hops;
    answer = await login.browser.open(at);
  }
  return hops;
}

export function postToken(url: string, body: Record<string, string>): Promise<Response> {
  return fetch(new URL("/oauth/token", url), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

function readInjectedCsrf(page: string): string {
  const encoded = /atob\('([^']+)'\)/.exec(page)?.[1] ?? "";
  const config: { extraParams: { _csrf: string } } = JSON.parse(
    Buffer.from(encoded, "base64").toString("utf8"),
  );
  return config.extraParams._csrf;
}

function decodeEntities(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&amp;", "&");
}
