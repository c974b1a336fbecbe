import { createHash } from "node:crypto";
import { endpointNotFound } from "../answers/errors.ts";
import { tooManyRequests, type FaultBoard } from "../control/faults.ts";
import type { RateLimit } from "../control/rate-limit.ts";
import type { Settings } from "../control/settings.ts";
import type { Stats } from "../control/stats.ts";
import { createRandom } from "../random.ts";
import type { Answer, Exchange, Route } from "./exchange.ts";
import type { Delivery, Respond } from "./serve.ts";

interface ResponderParts {
  /** what stands for Peloton: counted, slowed down, limited, made to fail */
  readonly peloton: readonly Route[];
  /** the simulator's own pages and switches */
  readonly control: readonly Route[];
  readonly faults: FaultBoard;
  readonly stats: Stats;
  readonly rateLimit: RateLimit;
  readonly readSettings: () => Settings;
}

interface Match {
  readonly route: Route;
  readonly exchange: Exchange;
}

export function createResponder(parts: ResponderParts): Respond {
  const jitter = createRandom("jitter");

  return (exchange) => {
    const control = findRoute(parts.control, exchange);
    if (control) return { kind: "whole", answer: control.route.handle(control.exchange), delayMs: 0 };

    const { latencyMs, jitterMs } = parts.readSettings();
    return answerAsPeloton(parts, exchange, latencyMs + jitter.between(0, jitterMs));
  };
}

function answerAsPeloton(parts: ResponderParts, asked: Exchange, delayMs: number): Delivery {
  const match = findRoute(parts.peloton, asked);
  if (!match) {
    parts.stats.count({
      endpoint: "unknown",
      status: 404,
      subject: null,
      caller: null,
      wasRefused: false,
      wasFault: false,
    });
    return { kind: "whole", answer: endpointNotFound, delayMs };
  }

  const { route, exchange } = match;
  const count = (status: number | "dropped", flags: { wasRefused?: boolean; wasFault?: boolean }) =>
    parts.stats.count({
      endpoint: route.name,
      status,
      subject: route.subject?.(exchange) ?? null,
      caller: nameCaller(exchange),
      wasRefused: flags.wasRefused ?? false,
      wasFault: flags.wasFault ?? false,
    });

  const waitSeconds = parts.rateLimit.refuse();
  if (waitSeconds !== null) {
    count(429, { wasRefused: true });
    return { kind: "whole", answer: tooManyRequests(waitSeconds), delayMs };
  }

  const fault = parts.faults.meet(route.name, exchange);
  if (fault?.kind === "hang") {
    count("dropped", { wasFault: true });
    return fault;
  }
  if (fault?.kind === "answer") {
    count(fault.answer.status, { wasFault: true });
    return { kind: "whole", answer: fault.answer, delayMs };
  }

  const answer: Answer = route.handle(exchange);
  const isTruncated = fault?.kind === "truncated";
  count(answer.status, { wasFault: isTruncated });
  const slowedMs = fault?.kind === "slow" ? delayMs + fault.delayMs : delayMs;
  return { kind: isTruncated ? "truncated" : "whole", answer, delayMs: slowedMs };
}

/** Tells tokens apart without showing them. */
function nameCaller({ headers }: Exchange): string | null {
  const { authorization } = headers;
  if (!authorization) return null;
  return createHash("sha256").update(authorization).digest("hex").slice(0, 12);
}

function findRoute(routes: readonly Route[], exchange: Exchange): Match | null {
  for (const route of routes) {
    if (route.method !== exchange.method) continue;
    const groups = route.pattern.exec(exchange.path);
    if (groups) return { route, exchange: { ...exchange, params: groups.slice(1).map(decodeURIComponent) } };
  }
  return null;
}
