import type { DistanceUnit } from "./domain.ts";

export interface AccessToken {
  token: string;
  /** Counts the pairs that a connection has had. */
  version: number;
}

/** Who answered 403: the API, which means it, or the edge in front of it, which has enough of everybody. */
export type Forbidder = "api" | "edge";

/** How the client signs its requests, keeps to the pace and tells what it met. */
export interface PelotonSession {
  apiUrl: string;
  pelotonUserId: string;
  /** Units of the account, for the few numbers that come without theirs. */
  distanceUnit?: DistanceUnit | null;
  getAccessToken(): Promise<AccessToken>;
  /** A token newer than `staleVersion`, whoever fetched it. Throws `PelotonError` unauthorized when Peloton refuses. */
  refreshAccessToken(staleVersion: number): Promise<AccessToken>;
  /** Tells that Peloton refused the token of this version although it was fresh. */
  reportRejection(version: number): Promise<void>;
  /** Waits for a request slot. Throws `PelotonError` rate_limited with `retryAt` when none can be had soon. */
  acquireSlot(signal?: AbortSignal): Promise<void>;
  /** Hears of every answer that isn't a rate limit. A time means that a 403 was one of a burst: everybody pauses until then. */
  reportAnswer(answer: { forbiddenBy: Forbidder | null }): Promise<Date | null>;
  /** Makes everybody pause. */
  reportRefusal(refusal: { until: Date; reason: string }): Promise<void>;
}
