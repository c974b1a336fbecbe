import { getDb } from "@/lib/db/client.ts";
import type { ConnectionStatus, DistanceUnit, Upstream } from "@/lib/db/generated/client.ts";

export interface ConnectionSummary {
  id: string;
  upstream: Upstream;
  pelotonUserId: string;
  username: string;
  imageUrl: string | null;
  status: ConnectionStatus;
  distanceUnit: DistanceUnit;
  upstreamWorkoutCount: number | null;
  /** Start of the last complete listing. */
  listedThroughAt: Date | null;
  connectedAt: Date;
}

/** What a page may know of the user's connection: never a token. */
export async function findConnection(userId: string): Promise<ConnectionSummary | null> {
  const row = await getDb().pelotonConnection.findUnique({
    where: { userId },
    select: {
      id: true,
      upstream: true,
      pelotonUserId: true,
      username: true,
      imageUrl: true,
      status: true,
      distanceUnit: true,
      upstreamWorkoutCount: true,
      listedThroughAt: true,
      createdAt: true,
    },
  });
  if (!row) return null;
  const { createdAt, ...summary } = row;
  return { ...summary, connectedAt: createdAt };
}
