import { vi } from "vitest";
import type { PelotonSession } from "@/lib/peloton/session.ts";

/** A session whose token is `token-1`, then `token-2` … each time it is refreshed. */
export function makeSession(apiUrl: string) {
  return {
    apiUrl,
    pelotonUserId: "rider",
    distanceUnit: "imperial",
    getAccessToken: vi.fn<PelotonSession["getAccessToken"]>(async () => ({ token: "token-1", version: 1 })),
    refreshAccessToken: vi.fn<PelotonSession["refreshAccessToken"]>(async (stale) => ({
      token: `token-${stale + 1}`,
      version: stale + 1,
    })),
    reportRejection: vi.fn<PelotonSession["reportRejection"]>(async () => undefined),
    acquireSlot: vi.fn<PelotonSession["acquireSlot"]>(async () => undefined),
    reportAnswer: vi.fn<PelotonSession["reportAnswer"]>(async () => null),
    reportRefusal: vi.fn<PelotonSession["reportRefusal"]>(async () => undefined),
  } satisfies PelotonSession;
}
