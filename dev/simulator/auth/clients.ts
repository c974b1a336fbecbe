interface Client {
  readonly id: string;
  readonly grants: readonly string[];
  readonly rotatesRefreshTokens: boolean;
}

const clients: readonly Client[] = [
  {
    id: "WVoJxVDdPoFx4RNewvvg6ch2mZ7bwnsM",
    grants: ["authorization_code", "refresh_token"],
    rotatesRefreshTokens: true,
  },
  {
    id: "mgsmWCD0A8Qn6uz6mmqI6qeBNHH9IPwS",
    grants: ["password", "refresh_token"],
    rotatesRefreshTokens: false,
  },
];

export const redirectUri = "https://members.onepeloton.com/callback";

export function findClient(id: string): Client | undefined {
  return clients.find((client) => client.id === id);
}

export function rotatesRefreshTokens(clientId: string): boolean {
  return findClient(clientId)?.rotatesRefreshTokens ?? true;
}
