import { z } from "zod";
import { createRandom, type Random } from "../random.ts";
import type { Answer, Exchange } from "../http/exchange.ts";
import { notLoggedIn } from "../answers/errors.ts";

export const faultRuleSchema = z.object({
  /** an endpoint's name, or a regular expression over the path when it begins with "^" or "/" */
  match: z.string().min(1).refine(isReadable, "Not a regular expression"),
  kind: z.enum([
    "status",
    "hang",
    "html",
    "truncated",
    "rate_limited",
    "cloudflare_1015",
    "expired_token",
    "slow",
  ]),
  status: z.number().int().min(200).max(599).optional(),
  /** share of the requests it meets, 0..1 */
  rate: z.number().min(0).max(1).optional(),
  /** how many requests it meets in all */
  times: z.number().int().positive().optional(),
  /** how many requests it meets for each path */
  timesEach: z.number().int().positive().optional(),
  /** only paths that hold one of these ids */
  ids: z.array(z.string()).optional(),
  /** comes in bursts: at work for so long at the beginning of each `everyMs` */
  forMs: z.number().positive().optional(),
  everyMs: z.number().positive().optional(),
  /** another seed meets other requests at the same rate */
  seed: z.string().optional(),
  retryAfterSeconds: z.number().positive().optional(),
  delayMs: z.number().min(0).max(600_000).optional(),
});

export type FaultRule = z.infer<typeof faultRuleSchema>;

type Fault =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "truncated" }
  | { readonly kind: "hang"; readonly delayMs: number }
  | { readonly kind: "slow"; readonly delayMs: number };

export interface FaultBoard {
  replace(rules: readonly FaultRule[]): void;
  list(): Array<FaultRule & { readonly met: number }>;
  /** The fault that this request meets, if any. */
  meet(endpoint: string, exchange: Exchange): Fault | null;
}

interface ActiveRule {
  readonly rule: FaultRule;
  readonly random: Random;
  readonly metByPath: Map<string, number>;
  readonly sinceMs: number;
  met: number;
}

const hangMs = 120_000;
const slowMs = 3000;

export function createFaultBoard(): FaultBoard {
  let active: ActiveRule[] = [];

  return {
    replace(rules) {
      active = rules.map((rule, place) => ({
        rule,
        random: createRandom(`fault/${place}/${rule.kind}${rule.seed ?? ""}`),
        metByPath: new Map(),
        sinceMs: performance.now(),
        met: 0,
      }));
    },
    list: () => active.map(({ rule, met }) => ({ ...rule, met })),
    meet(endpoint, exchange) {
      const found = active.find((one) => applies(one, endpoint, exchange.path));
      if (!found) return null;
      found.met += 1;
      found.metByPath.set(exchange.path, (found.metByPath.get(exchange.path) ?? 0) + 1);
      return describeFault(found.rule);
    },
  };
}

function applies(active: ActiveRule, endpoint: string, path: string): boolean {
  const { rule, random, met, metByPath } = active;
  const isMatch = isPattern(rule.match)
    ? new RegExp(rule.match).test(path)
    : rule.match === endpoint || rule.match === "*";
  if (!isMatch) return false;
  if (!isInBurst(active)) return false;
  if (rule.ids && !rule.ids.some((id) => path.includes(id))) return false;
  if (rule.times !== undefined && met >= rule.times) return false;
  if (rule.timesEach !== undefined && (metByPath.get(path) ?? 0) >= rule.timesEach) return false;
  return rule.rate === undefined || random.chance(rule.rate);
}

function isInBurst({ rule: { forMs, everyMs }, sinceMs }: ActiveRule): boolean {
  if (forMs === undefined) return true;
  return (performance.now() - sinceMs) % (everyMs ?? Number.POSITIVE_INFINITY) < forMs;
}

function isPattern(match: string): boolean {
  return match.startsWith("^") || match.startsWith("/");
}

function isReadable(match: string): boolean {
  if (!isPattern(match)) return true;
  try {
    return Boolean(new RegExp(match));
  } catch {
    return false;
  }
}

function describeFault(rule: FaultRule): Fault {
  const retryAfter = rule.retryAfterSeconds !== undefined && {
    "retry-after": String(rule.retryAfterSeconds),
  };
  const headers = retryAfter ? { headers: retryAfter } : {};
  switch (rule.kind) {
    case "hang":
      return { kind: "hang", delayMs: rule.delayMs ?? hangMs };
    case "slow":
      return { kind: "slow", delayMs: rule.delayMs ?? slowMs };
    case "truncated":
      return { kind: "truncated" };
    case "html":
      return { kind: "answer", answer: { status: rule.status ?? 200, html: edgePage, ...headers } };
    case "rate_limited":
      return { kind: "answer", answer: tooManyRequests(rule.retryAfterSeconds ?? 2, rule.status) };
    case "cloudflare_1015":
      return { kind: "answer", answer: { status: rule.status ?? 429, text: "error code: 1015", ...headers } };
    case "expired_token":
      return { kind: "answer", answer: notLoggedIn };
    default: {
      const status = rule.status ?? 500;
      return {
        kind: "answer",
        answer: { status, json: { status, message: "Something went wrong" }, ...headers },
      };
    }
  }
}

export function tooManyRequests(retryAfterSeconds: number, status = 429): Answer {
  return {
    status,
    json: { status, message: "Too many requests" },
    headers: { "retry-after": String(retryAfterSeconds) },
  };
}

const edgePage = `<!doctype html>
<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>`;
