import { z } from "zod";
import { AppError } from "@/lib/errors.ts";
import { requireSimulatorUrl } from "./demo-mode.ts";
import type { DemoRider } from "./demo-states.ts";

/** An answer that the simulator gives instead of the right one. */
export interface FaultRule {
  /** An endpoint's name, or a regular expression over the path that begins with "^". */
  match: string;
  kind: "status" | "html" | "truncated" | "rate_limited" | "cloudflare_1015";
  status?: number;
  /** Share of the requests, 0 to 1. */
  rate?: number;
  /** How many requests in all. */
  times?: number;
  /** Only paths that hold one of these ids. */
  ids?: string[];
  retryAfterSeconds?: number;
}

export interface SimulatorSettings {
  latencyMs: number;
  /** What is added to the latency, from nothing up to this. */
  jitterMs: number;
}

const limitMs = 5_000;

const workoutList = z.object({
  workouts: z.array(z.object({ id: z.string(), graph: z.string() })),
});

/** As it was when it started: no faults, its own settings, the riders' histories untouched. */
export async function resetSimulator(): Promise<void> {
  await call("POST", "/reset", {});
}

export async function setFaults(rules: FaultRule[]): Promise<void> {
  await call("POST", "/faults", { rules });
}

export async function changeSettings(settings: SimulatorSettings): Promise<void> {
  await call("POST", "/settings", { ...settings });
}

/** Ends the rider's sign-ins: access and refresh tokens die. */
export async function revokeTokens(rider: DemoRider): Promise<void> {
  await call("POST", "/tokens/revoke", { rider });
}

/** Ids of the rider's workouts that have a graph, newest first. */
export async function listGraphIds(rider: DemoRider): Promise<string[]> {
  const { workouts } = workoutList.parse(await call("GET", `/riders/${rider}/workouts`));
  return workouts.filter(({ graph }) => graph === "withMetrics").map(({ id }) => id);
}

async function call(method: "GET" | "POST", path: string, body?: Record<string, unknown>): Promise<unknown> {
  const url = `${requireSimulatorUrl()}/__sim${path}`;
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    signal: AbortSignal.timeout(limitMs),
    cache: "no-store",
  }).catch((cause: unknown) => {
    throw unavailable(`${method} ${url} got no answer`, cause);
  });
  if (!response.ok) throw unavailable(`${method} ${url} answered ${response.status}`);
  return response.json();
}

function unavailable(logMessage: string, cause?: unknown): AppError {
  return new AppError("peloton_unavailable", {
    userMessage: "The simulator doesn’t do as it is told. Is it running, and on this machine?",
    logMessage,
    cause,
  });
}
