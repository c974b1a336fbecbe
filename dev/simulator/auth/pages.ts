import { escapeMarkup } from "../escape.ts";
import type { Login } from "./logins.ts";

/** The sign-in page; like the real one it carries its configuration as base64 JSON. */
export function renderLoginPage(login: Login): string {
  const config = {
    clientID: login.clientId,
    auth0Tenant: "peloton-prod",
    connection: "pelo-user-password",
    extraParams: {
      protocol: "oauth2",
      response_type: "code",
      scope: login.scope,
      audience: login.audience,
      state: login.state,
      nonce: login.nonce,
      _csrf: login.csrf,
      _intstate: "deprecated",
    },
  };
  const encoded = Buffer.from(JSON.stringify(config)).toString("base64");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head>
<body><p>This page is driven by an app. Sign in from Spinback instead.</p>
<script>window.injectedConfig = JSON.parse(decodeURIComponent(escape(window.atob('${encoded}'))));</script>
</body></html>`;
}

/** The form that the browser would post by itself to carry the result on. */
export function renderContinueForm(origin: string, wresult: string, wctx: string): string {
  return `<form method="post" name="hiddenform" action="${escapeMarkup(origin)}/login/callback">
${renderHidden("wa", "wsignin1.0")}
${renderHidden("wresult", wresult)}
${renderHidden("wctx", wctx)}
<noscript><p>Script is disabled. Click Submit to continue.</p><input type="submit" value="Submit"></noscript>
</form>`;
}

function renderHidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`;
}
