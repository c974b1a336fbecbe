import { decryptToken, encryptToken } from "@/lib/crypto/token-cipher.ts";
import type { TokenPair } from "@/lib/peloton/token.ts";

export interface SealedTokens {
  accessTokenCiphertext: string;
  refreshTokenCiphertext: string | null;
  accessTokenExpiresAt: Date;
}

export function sealTokens(connectionId: string, pair: TokenPair): SealedTokens {
  return {
    accessTokenCiphertext: encryptToken(pair.accessToken, `connection:${connectionId}:access`),
    refreshTokenCiphertext:
      pair.refreshToken === null
        ? null
        : encryptToken(pair.refreshToken, `connection:${connectionId}:refresh`),
    accessTokenExpiresAt: pair.expiresAt,
  };
}

export function openAccessToken(connectionId: string, tokens: SealedTokens): string {
  return decryptToken(tokens.accessTokenCiphertext, `connection:${connectionId}:access`);
}

export function openRefreshToken(connectionId: string, tokens: SealedTokens): string | null {
  if (tokens.refreshTokenCiphertext === null) return null;
  return decryptToken(tokens.refreshTokenCiphertext, `connection:${connectionId}:refresh`);
}
