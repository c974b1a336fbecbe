import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

const prefix = "spinback_";

interface ProcessMetrics {
  registry: Registry;
  upstreamSeconds: Histogram<"endpoint" | "outcome">;
  settledItems: Counter<"kind" | "outcome">;
}

const key = Symbol.for("spinback.process-metrics");
const held = globalThis as typeof globalThis & { [key]?: ProcessMetrics };

/** The one registry of this process: the app's bundles each have a copy of this file. */
export function getProcessMetrics(): ProcessMetrics {
  held[key] ??= createProcessMetrics();
  return held[key];
}

/** One request to Peloton or the demo, the wait for its turn left out. `endpoint` holds no ids: `GET /api/me`. */
export function observeUpstreamRequest(request: {
  endpoint: string;
  outcome: string;
  durationSeconds: number;
}): void {
  const { endpoint, outcome, durationSeconds } = request;
  getProcessMetrics().upstreamSeconds.observe({ endpoint, outcome }, durationSeconds);
}

/** An item that has left the queue for good. `outcome` is its state, such as `done` or `failed`. */
export function countSettledItem({ kind, outcome }: { kind: string; outcome: string }): void {
  getProcessMetrics().settledItems.inc({ kind, outcome });
}

function createProcessMetrics(): ProcessMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix });
  return {
    registry,
    upstreamSeconds: new Histogram({
      name: `${prefix}upstream_request_duration_seconds`,
      help: "Requests to Peloton or the demo, by endpoint and outcome.",
      labelNames: ["endpoint", "outcome"],
      buckets: [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20],
      registers: [registry],
    }),
    settledItems: new Counter({
      name: `${prefix}items_settled_total`,
      help: "Items that this process has settled, by kind and outcome.",
      labelNames: ["kind", "outcome"],
      registers: [registry],
    }),
  };
}
