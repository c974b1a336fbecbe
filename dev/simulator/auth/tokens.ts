import { z } from "zod";
import { createRandom, makeId } from "../random.ts";
import { riderNames, type RiderName, type RiderProfiles } from "../riders/profiles.ts";
import { readClaims, readJwt, signClaims, signJwt } from "./signing.ts";

interface TokenBody {
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly id_token: string;
  readonly scope: string;
  readonly expires_in: number;
  readonly token_type: "Bearer";
}

interface Grant {
  readonly rider: RiderName;
  readonly clientId: string;
  readonly scope: string;
}

const refreshClaimsSchema = z.object({
  rider: z.enum(riderNames),
  clientId: z.string(),
  scope: z.string(),
  family: z.string(),
  generation: z.number(),
  issuedAtMs: z.number(),
});

type RefreshClaims = z.infer<typeof refreshClaimsSchema>;

const accessClaimsSchema = z.object({
  exp: z.number(),
  sim_rider: z.enum(riderNames),
  sim_issued_at_ms: z.number(),
});

export interface TokenOffice {
  issue(grant: Grant): TokenBody;
  /** The new pair, or null when the token is unknown, used before, or revoked. */
  refresh(refreshToken: string, clientId: string): TokenBody | null;
  /** Whose token this is, or null when it is dead. */
  identify(accessToken: string): RiderName | null;
  expireAccess(rider?: RiderName): void;
  /** Kills access and refresh tokens alike. */
  revoke(rider?: RiderName): void;
}

interface TokenOfficeOptions {
  readonly profiles: RiderProfiles;
  readonly rotates: (clientId: string) => boolean;
  readonly lifetimeSeconds: () => number;
}

export function createTokenOffice({ profiles, rotates, lifetimeSeconds }: TokenOfficeOptions): TokenOffice {
  const generations = new Map<string, number>();
  const revokedFamilies = new Set<string>();
  const accessCutoffs = new Map<RiderName, number>();
  const refreshCutoffs = new Map<RiderName, number>();
  let lastIssuedAtMs = 0;

  const stamp = () => {
    lastIssuedAtMs = Math.max(Date.now(), lastIssuedAtMs + 1);
    return lastIssuedAtMs;
  };

  const write = (claims: RefreshClaims, withRefreshToken: boolean): TokenBody => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const userId = profiles[claims.rider].id;
    const shared = { iss: "https://auth.onepeloton.com/", sub: `auth0|${userId}`, iat: nowSeconds };
    return {
      access_token: signJwt({
        "http://onepeloton.com/user_id": userId,
        ...shared,
        aud: ["https://api.onepeloton.com/"],
        exp: nowSeconds + lifetimeSeconds(),
        scope: claims.scope,
        sim_rider: claims.rider,
        sim_issued_at_ms: claims.issuedAtMs,
      }),
      ...(withRefreshToken && { refresh_token: `v1.${signClaims(claims)}` }),
      id_token: signJwt({ ...shared, aud: claims.clientId, exp: nowSeconds + 36_000 }),
      scope: claims.scope,
      expires_in: lifetimeSeconds(),
      token_type: "Bearer",
    };
  };

  const cutOff = (cutoffs: Map<RiderName, number>, rider: RiderName | undefined) => {
    const now = stamp();
    for (const { name } of Object.values(profiles))
      if (rider === undefined || rider === name) cutoffs.set(name, now);
  };

  return {
    issue(grant) {
      const issuedAtMs = stamp();
      const family = makeId("family", issuedAtMs, createRandom(String(issuedAtMs)).next());
      generations.set(family, 0);
      const isOffline = grant.scope.split(" ").includes("offline_access");
      return write({ ...grant, family, generation: 0, issuedAtMs }, isOffline);
    },

    refresh(refreshToken, clientId) {
      const { data: claims } = refreshClaimsSchema.safeParse(readClaims(refreshToken.replace(/^v1\./, "")));
      if (!claims || claims.clientId !== clientId || revokedFamilies.has(claims.family)) return null;
      if (claims.issuedAtMs <= (refreshCutoffs.get(claims.rider) ?? 0)) return null;
      if (!rotates(clientId)) return write({ ...claims, issuedAtMs: stamp() }, false);
      if (claims.generation < (generations.get(claims.family) ?? claims.generation)) {
        revokedFamilies.add(claims.family);
        return null;
      }
      const next = { ...claims, generation: claims.generation + 1, issuedAtMs: stamp() };
      generations.set(claims.family, next.generation);
      return write(next, true);
    },

    identify(accessToken) {
      const { data: claims } = accessClaimsSchema.safeParse(readJwt(accessToken));
      if (!claims || claims.exp <= Date.now() / 1000) return null;
      const isCutOff = claims.sim_issued_at_ms <= (accessCutoffs.get(claims.sim_rider) ?? 0);
      return isCutOff ? null : claims.sim_rider;
    },

    expireAccess: (rider) => cutOff(accessCutoffs, rider),

    revoke(rider) {
      cutOff(accessCutoffs, rider);
      cutOff(refreshCutoffs, rider);
    },
  };
}
