import { createHash } from "node:crypto";
import { readFields, readText, type Answer, type Exchange, type Route } from "../http/exchange.ts";
import { findRiderBySignIn, riderPassword, type RiderProfiles } from "../riders/profiles.ts";
import { findClient, redirectUri } from "./clients.ts";
import type { LoginDesk } from "./logins.ts";
import type { TokenOffice } from "./tokens.ts";

type Fields = Readonly<Record<string, unknown>>;

export function createTokenRoute(desk: LoginDesk, tokens: TokenOffice, profiles: RiderProfiles): Route {
  return {
    name: "oauthToken",
    method: "POST",
    pattern: /^\/oauth\/token$/,
    handle: (exchange) => exchangeGrant(desk, tokens, profiles, exchange),
  };
}

function exchangeGrant(
  desk: LoginDesk,
  tokens: TokenOffice,
  profiles: RiderProfiles,
  exchange: Exchange,
): Answer {
  const fields = readFields(exchange);
  if (!fields) return oauthError(400, "invalid_request", "Unreadable body");
  const grantType = readText(fields, "grant_type");
  const client = findClient(readText(fields, "client_id"));
  if (!client) return oauthError(401, "invalid_client", "Unknown client");
  if (!client.grants.includes(grantType)) {
    return oauthError(403, "unauthorized_client", `Grant type '${grantType}' not allowed for the client.`);
  }

  switch (grantType) {
    case "authorization_code":
      return redeemCode(desk, tokens, fields);
    case "refresh_token":
      return refresh(tokens, fields);
    default:
      return signIn(tokens, profiles, fields);
  }
}

function redeemCode(desk: LoginDesk, tokens: TokenOffice, fields: Fields): Answer {
  const issued = desk.redeemCode(readText(fields, "code"));
  if (!issued || issued.clientId !== readText(fields, "client_id")) {
    return oauthError(403, "invalid_grant", "Invalid authorization code");
  }
  if (readText(fields, "redirect_uri") !== redirectUri) {
    return oauthError(403, "invalid_grant", "The redirect URI is wrong.");
  }
  const challenge = createHash("sha256").update(readText(fields, "code_verifier")).digest("base64url");
  if (challenge !== issued.challenge)
    return oauthError(403, "invalid_grant", "Failed to verify code verifier");
  return { status: 200, json: tokens.issue(issued) };
}

function refresh(tokens: TokenOffice, fields: Fields): Answer {
  const body = tokens.refresh(readText(fields, "refresh_token"), readText(fields, "client_id"));
  if (!body) return oauthError(403, "invalid_grant", "Unknown or invalid refresh token.");
  return { status: 200, json: body };
}

function signIn(tokens: TokenOffice, profiles: RiderProfiles, fields: Fields): Answer {
  const rider = findRiderBySignIn(profiles, readText(fields, "username"));
  if (!rider || readText(fields, "password") !== riderPassword) {
    return oauthError(403, "invalid_grant", "Wrong email or password.");
  }
  const scope = readText(fields, "scope") || "openid";
  return {
    status: 200,
    json: tokens.issue({ rider: rider.name, clientId: readText(fields, "client_id"), scope }),
  };
}

function oauthError(status: number, error: string, description: string): Answer {
  const where = error === "unauthorized_client" && {
    error_uri: "https://auth0.com/docs/clients/client-grant-types",
  };
  return { status, json: { error, error_description: description, ...where } };
}
