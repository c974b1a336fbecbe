import { createHash, randomBytes } from "node:crypto";
import { createBrowser, type Browser, type Page } from "./browser.ts";
import { PelotonError } from "./error.ts";
import { readForm, readInjectedConfig } from "./login-page.ts";
import { oauth } from "./oauth.ts";
import { exchangeCode, type TokenPair, type TokenRequestOptions } from "./token.ts";

interface Secrets {
  codeVerifier: string;
  codeChallenge: string;
  nonce: string;
}

/**
 * Signs in as Peloton's web app does (authorization code with PKCE), driving its pages with the rider's password.
 * Throws `invalid_credentials` when Peloton doesn't accept them.
 */
export async function signInWithPassword(
  credentials: { email: string; password: string },
  options: TokenRequestOptions,
): Promise<TokenPair> {
  const browser = createBrowser(options);
  const secrets = makeSecrets();
  const loginPage = await openLoginPage(browser, options.authUrl, secrets);
  const submitted = await submitCredentials(browser, options.authUrl, loginPage, secrets, credentials);
  const code = await finishSignIn(browser, submitted);
  return exchangeCode({ code, codeVerifier: secrets.codeVerifier }, options);
}

function makeSecrets(): Secrets {
  const codeVerifier = randomBytes(48).toString("base64url");
  return {
    codeVerifier,
    codeChallenge: createHash("sha256").update(codeVerifier).digest("base64url"),
    nonce: randomBytes(24).toString("base64url"),
  };
}

async function openLoginPage(browser: Browser, authUrl: string, secrets: Secrets): Promise<Page> {
  const query = new URLSearchParams({
    client_id: oauth.clientId,
    audience: oauth.audience,
    scope: oauth.scope,
    response_type: "code",
    response_mode: "query",
    redirect_uri: oauth.redirectUri,
    state: randomBytes(24).toString("base64url"),
    nonce: secrets.nonce,
    code_challenge: secrets.codeChallenge,
    code_challenge_method: "S256",
    auth0Client: oauth.clientHeader,
  });
  const page = await browser.open(`${authUrl}/authorize?${query}`, "GET /authorize");
  if (page.status !== 200) throw unexpected(page, "GET /authorize");
  return page;
}

/** The sign-in service replaces the state that it was given: its own counts. */
async function submitCredentials(
  browser: Browser,
  authUrl: string,
  loginPage: Page,
  secrets: Secrets,
  credentials: { email: string; password: string },
): Promise<Page> {
  const loginUrl = `${authUrl}/usernamepassword/login`;
  const config = readInjectedConfig(loginPage.text);
  const page = await browser.submit(loginUrl, "POST /usernamepassword/login", {
    headers: {
      "content-type": "application/json",
      origin: new URL(authUrl).origin,
      referer: loginPage.url.href,
      "auth0-client": oauth.clientHeader,
    },
    body: JSON.stringify({
      client_id: oauth.clientId,
      redirect_uri: oauth.redirectUri,
      tenant: oauth.tenant,
      response_type: "code",
      scope: oauth.scope,
      audience: oauth.audience,
      _csrf: (await browser.readCookie(loginUrl, "_csrf")) ?? config.csrf,
      state: config.state ?? loginPage.url.searchParams.get("state"),
      _intstate: "deprecated",
      nonce: config.nonce ?? secrets.nonce,
      username: credentials.email,
      password: credentials.password,
      connection: oauth.connection,
      code_challenge: secrets.codeChallenge,
      code_challenge_method: "S256",
    }),
  });
  refuseBadCredentials(page);
  return page;
}

function refuseBadCredentials(page: Page): void {
  const endpoint = "POST /usernamepassword/login";
  const isJson = page.text.trimStart().startsWith("{");
  if (isJson && /too_many_attempts|blocked/i.test(page.text)) {
    throw new PelotonError("rate_limited", {
      endpoint,
      httpStatus: page.status,
      detail: "account blocked for a while",
    });
  }
  const isRefusal = [400, 401, 403].includes(page.status) && isJson;
  if (isRefusal || /wrong email or password/i.test(page.text)) {
    throw new PelotonError("invalid_credentials", { endpoint, httpStatus: page.status });
  }
}

/** Posts the form that hands the sign-in back, and follows it until an address carries the code. */
async function finishSignIn(browser: Browser, submitted: Page): Promise<string> {
  const endpoint = "POST /login/callback";
  const landed = submitted.isEnd ? submitted : await postForm(browser, submitted, endpoint);
  const code = landed.url.searchParams.get("code");
  if (code) return code;
  const error = landed.url.searchParams.get("error");
  if (error) {
    throw new PelotonError("invalid_credentials", { endpoint, httpStatus: landed.status, detail: error });
  }
  throw unexpected(landed, endpoint);
}

async function postForm(browser: Browser, page: Page, endpoint: string): Promise<Page> {
  const form = page.status === 200 ? readForm(page.text) : null;
  if (!form) throw unexpected(page, endpoint);
  return browser.submit(new URL(form.action, page.url).href, endpoint, {
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form.fields).toString(),
  });
}

function unexpected(page: Page, endpoint: string): PelotonError {
  return new PelotonError("upstream_error", {
    endpoint,
    httpStatus: page.status,
    detail: `the sign-in stopped at ${page.url.pathname}`,
  });
}
