import { z } from "zod";
import { parseCookies } from "../http/cookies.ts";
import {
  firstParam,
  readFields,
  readText,
  redirectTo,
  type Answer,
  type Exchange,
  type Route,
} from "../http/exchange.ts";
import { legacyLoginClosed } from "../answers/errors.ts";
import { findRiderBySignIn, riderPassword, type RiderProfiles } from "../riders/profiles.ts";
import { findClient, redirectUri } from "./clients.ts";
import type { Login, LoginDesk } from "./logins.ts";
import { renderContinueForm, renderLoginPage } from "./pages.ts";
import { readJwt, signJwt } from "./signing.ts";

const resultSchema = z.object({ state: z.string(), exp: z.number() });

/** The pages that a person walks through to sign in, each as strict as the real ones. */
export function createSignInRoutes(desk: LoginDesk, profiles: RiderProfiles): Route[] {
  return [
    route("authorize", "GET", /^\/authorize$/, (exchange) => openLogin(desk, exchange)),
    route("loginPage", "GET", /^\/login$/, (exchange) => showLogin(desk, exchange)),
    route("usernamePasswordLogin", "POST", /^\/usernamepassword\/login$/, (exchange) =>
      checkPassword(desk, profiles, exchange),
    ),
    route("loginCallback", "POST", /^\/login\/callback$/, (exchange) => acceptForm(desk, exchange)),
    route("authorizeResume", "GET", /^\/authorize\/resume$/, (exchange) => resume(desk, exchange)),
    route("ssoHop", "GET", /^\/sso\/orca\/(continue|complete)$/, (exchange) => hop(desk, exchange)),
    route("legacyLogin", "POST", /^\/auth\/login$/, () => legacyLoginClosed),
  ];
}

function route(name: string, method: string, pattern: RegExp, handle: Route["handle"]): Route {
  return { name, method, pattern, handle };
}

function openLogin(desk: LoginDesk, { query, origin }: Exchange): Answer {
  const clientId = query.get("client_id") ?? "";
  if (!findClient(clientId)?.grants.includes("authorization_code")) return refusal(403, "Unknown client");
  if (query.get("redirect_uri") !== redirectUri) return refusal(403, "Callback URL mismatch");
  if (query.get("response_type") !== "code") return refusal(400, "Unsupported response type");
  const challenge = query.get("code_challenge") ?? "";
  if (!challenge || query.get("code_challenge_method") !== "S256")
    return refusal(400, "Code challenge required");

  const login = desk.open({
    clientId,
    challenge,
    scope: query.get("scope") ?? "openid",
    audience: query.get("audience") ?? "",
    nonce: query.get("nonce") ?? "",
    appState: query.get("state") ?? "",
  });
  const page = new URL("/login", origin);
  page.search = new URLSearchParams({ state: login.state, client: clientId, protocol: "oauth2" }).toString();
  return redirectTo(page.href, [
    `_csrf=${login.csrf}; Path=/usernamepassword/login; HttpOnly`,
    `auth0=${login.session}; Path=/; HttpOnly; SameSite=Lax`,
  ]);
}

function showLogin(desk: LoginDesk, { query }: Exchange): Answer {
  const login = desk.find(query.get("state") ?? "");
  return login ? { status: 200, html: renderLoginPage(login) } : refusal(400, "Unknown or expired state");
}

function checkPassword(desk: LoginDesk, profiles: RiderProfiles, exchange: Exchange): Answer {
  const fields = readFields(exchange);
  if (!fields) return refusal(400, "Unreadable body");
  const login = desk.find(readText(fields, "state"));
  if (!login) return refusal(400, "Unknown or expired state");
  const csrfCookie = parseCookies(exchange.headers.cookie).get("_csrf");
  if (readText(fields, "_csrf") !== login.csrf || csrfCookie !== login.csrf)
    return refusal(403, "Invalid CSRF token");
  if (readText(fields, "client_id") !== login.clientId) return refusal(403, "Unknown client");
  if (readText(fields, "code_challenge") !== login.challenge) return refusal(400, "Code challenge mismatch");

  const username = readText(fields, "username");
  const password = readText(fields, "password");
  if (!username || !password) return credentialsRefusal(400, "invalid_request", "invalid username");
  const rider = findRiderBySignIn(profiles, username);
  if (!rider || password !== riderPassword) {
    return credentialsRefusal(401, "invalid_user_password", "Wrong email or password.");
  }

  login.rider = rider.name;
  const wresult = signJwt({ sub: rider.id, state: login.state, exp: Math.floor(Date.now() / 1000) + 300 });
  return { status: 200, html: renderContinueForm(exchange.origin, wresult, continueContext(login)) };
}

function continueContext(login: Login): string {
  return JSON.stringify({
    strategy: "auth0",
    tenant: "peloton-prod",
    connection: "pelo-user-password",
    client_id: login.clientId,
    response_type: "code",
    scope: login.scope,
    redirect_uri: redirectUri,
    state: login.state,
    nonce: login.nonce,
    audience: login.audience,
    realm: "pelo-user-password",
  });
}

function acceptForm(desk: LoginDesk, exchange: Exchange): Answer {
  const form = new URLSearchParams(exchange.body);
  const { data: claims } = resultSchema.safeParse(readJwt(form.get("wresult") ?? ""));
  const login = claims && desk.find(claims.state);
  if (!claims || !login || claims.exp <= Date.now() / 1000) return refusal(400, "Invalid sign-in result");
  if (form.get("wa") !== "wsignin1.0") return refusal(400, "Invalid sign-in action");
  if (form.get("wctx") !== continueContext(login)) return refusal(400, "Invalid sign-in context");
  if (!hasSession(exchange, login)) return refusal(400, "Session cookie missing");
  return redirectTo(`${exchange.origin}/authorize/resume?state=${login.state}`);
}

function resume(desk: LoginDesk, exchange: Exchange): Answer {
  const login = desk.find(exchange.query.get("state") ?? "");
  if (!login?.rider || !hasSession(exchange, login)) return refusal(400, "Unknown or expired state");
  login.ticket = signJwt({ state: login.state });
  return redirectTo(`${exchange.origin}/sso/orca/continue?ticket=${login.ticket}`);
}

function hop(desk: LoginDesk, exchange: Exchange): Answer {
  const ticket = exchange.query.get("ticket") ?? "";
  const login = desk.findByTicket(ticket);
  if (!login?.rider) return refusal(400, "Unknown or expired ticket");
  if (firstParam(exchange) === "continue") {
    const cookie = `orca=${login.session}; Path=/sso/orca; HttpOnly`;
    return redirectTo(`/sso/orca/complete?ticket=${ticket}`, [cookie]);
  }
  if (parseCookies(exchange.headers.cookie).get("orca") !== login.session)
    return refusal(400, "Hop cookie missing");
  const target = new URL(redirectUri);
  target.search = new URLSearchParams({
    code: desk.issueCode(login, login.rider),
    state: login.appState,
  }).toString();
  return redirectTo(target.href);
}

function hasSession(exchange: Exchange, login: Login): boolean {
  return parseCookies(exchange.headers.cookie).get("auth0") === login.session;
}

function refusal(status: number, description: string): Answer {
  return { status, json: { error: "invalid_request", error_description: description } };
}

function credentialsRefusal(status: number, code: string, description: string): Answer {
  return { status, json: { name: "ValidationError", code, description, statusCode: status } };
}
