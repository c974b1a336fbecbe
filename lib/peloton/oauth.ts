/** The web app's public OAuth client: the only redirect address it allows is Peloton's own. */
export const oauth = {
  clientId: "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM",
  audience: "https://api.onepeloton.com/",
  scope: "offline_access openid peloton-api.members:default",
  redirectUri: "https://members.onepeloton.com/callback",
  connection: "pelo-user-password",
  tenant: "peloton-prod",
  clientHeader: Buffer.from(JSON.stringify({ name: "auth0.js-ulp", version: "9.14.3" })).toString("base64"),
} as const;
