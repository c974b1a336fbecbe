import { describe, expect, it } from "vitest";
import { describeRiders } from "../riders/profiles.ts";
import { rotatesRefreshTokens } from "./clients.ts";
import { webClientId } from "./sign-in-dance.ts";
import { createTokenOffice } from "./tokens.ts";

const passwordClientId = "mgsmWCD0A8Qn6uz6mmqI6qeBNHH9IPwS";
const profiles = describeRiders(0);

function openOffice(lifetimeSeconds = 172_800) {
  return createTokenOffice({
    profiles,
    rotates: rotatesRefreshTokens,
    lifetimeSeconds: () => lifetimeSeconds,
  });
}

function issue(office: ReturnType<typeof openOffice>, clientId = webClientId) {
  const body = office.issue({ rider: "demo", clientId, scope: "offline_access openid" });
  return { accessToken: body.access_token, refreshToken: body.refresh_token ?? "" };
}

describe("access tokens", () => {
  it("say who and until when", () => {
    const { accessToken } = issue(openOffice());
    const claims: Record<string, unknown> = JSON.parse(
      Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString("utf8"),
    );

    expect(claims["http://onepeloton.com/user_id"]).toBe(profiles.demo.id);
    expect(Number(claims.exp)).toBeGreaterThan(Date.now() / 1000 + 172_000);
  });

  it("are accepted after a restart and not when forged", () => {
    const { accessToken } = issue(openOffice());
    const restarted = openOffice();

    expect(restarted.identify(accessToken)).toBe("demo");
    expect(restarted.identify(`${accessToken}x`)).toBeNull();
    expect(restarted.identify("nonsense")).toBeNull();
  });

  it("end with their lifetime", () => {
    const office = openOffice(-1);

    expect(office.identify(issue(office).accessToken)).toBeNull();
  });

  it("die together when expired, while refreshing still works", () => {
    const office = openOffice();
    const { accessToken, refreshToken } = issue(office);
    office.expireAccess("demo");
    const renewed = office.refresh(refreshToken, webClientId);

    expect(office.identify(accessToken)).toBeNull();
    expect(office.identify(renewed?.access_token ?? "")).toBe("demo");
  });
});

describe("refresh tokens", () => {
  it("rotate, and using an old one ends the family", () => {
    const office = openOffice();
    const { refreshToken: first } = issue(office);
    const second = office.refresh(first, webClientId)?.refresh_token ?? "";
    const third = office.refresh(second, webClientId)?.refresh_token ?? "";

    expect(new Set([first, second, third]).size).toBe(3);
    expect(office.refresh(second, webClientId)).toBeNull();
    expect(office.refresh(third, webClientId)).toBeNull();
  });

  it("don't rotate for the password client", () => {
    const office = openOffice();
    const { refreshToken } = issue(office, passwordClientId);
    const renewed = office.refresh(refreshToken, passwordClientId);

    expect(renewed).not.toHaveProperty("refresh_token");
    expect(office.refresh(refreshToken, passwordClientId)).not.toBeNull();
  });

  it("belong to their client", () => {
    const office = openOffice();

    expect(office.refresh(issue(office).refreshToken, passwordClientId)).toBeNull();
  });

  it("die when revoked, for the rider meant alone", () => {
    const office = openOffice();
    const { refreshToken } = issue(office);
    const other = office.issue({ rider: "whale", clientId: webClientId, scope: "offline_access" });
    office.revoke("demo");

    expect(office.refresh(refreshToken, webClientId)).toBeNull();
    expect(office.identify(other.access_token)).toBe("whale");
  });

  it("survive a restart", () => {
    const { refreshToken } = issue(openOffice());

    expect(openOffice().refresh(refreshToken, webClientId)).not.toBeNull();
  });
});
