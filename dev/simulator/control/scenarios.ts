import type { FaultRule } from "./faults.ts";

interface Scenario {
  readonly title: string;
  readonly detail: string;
  readonly path: string;
  readonly body: object;
}

const work = "^/api/(workout|ride)/";

/** What the page's buttons do; each is an ordinary call that a script can make too. */
export const scenarios: readonly Scenario[] = [
  faults("Shaky servers", "Every tenth graph and class answers 503.", [
    { match: work, kind: "status", status: 503, rate: 0.1 },
  ]),
  faults("Edge pages", "Every tenth graph or class is an HTML page with status 200.", [
    { match: work, kind: "html", rate: 0.1 },
  ]),
  faults("Half answers", "Every tenth graph or class stops half way.", [
    { match: work, kind: "truncated", rate: 0.1 },
  ]),
  faults("Slow", "Every answer takes three seconds longer.", [{ match: "*", kind: "slow", delayMs: 3000 }]),
  faults("Silence", "One graph or class in fifty is never answered.", [
    { match: work, kind: "hang", rate: 0.02 },
  ]),
  faults("Refusals", "The next 40 requests get 429 with Retry-After 5.", [
    { match: work, kind: "rate_limited", times: 40, retryAfterSeconds: 5 },
  ]),
  faults("Cloudflare 1015", "The next 20 requests are turned away at the edge.", [
    { match: "^/api/", kind: "cloudflare_1015", times: 20 },
  ]),
  faults("Stubborn graph", "Each graph fails twice before it works.", [
    { match: "performanceGraph", kind: "status", status: 500, timesEach: 2 },
  ]),
  {
    title: "Expire tokens",
    detail: "Access tokens die; refreshing works.",
    path: "/__sim/tokens/expire",
    body: {},
  },
  {
    title: "Revoke tokens",
    detail: "Access and refresh tokens die; riders must sign in again.",
    path: "/__sim/tokens/revoke",
    body: {},
  },
  settings("Limit to 20 a second", "More than that is refused.", { requestsPerSecond: 20 }),
  settings("Lift the limit", "As many requests as come.", { requestsPerSecond: null }),
  settings("Far away", "300 ms latency, 200 ms jitter.", { latencyMs: 300, jitterMs: 200 }),
  settings("Next door", "50 ms latency, no jitter.", { latencyMs: 50, jitterMs: 0 }),
];

function faults(title: string, detail: string, rules: readonly FaultRule[]): Scenario {
  return { title, detail, path: "/__sim/faults", body: { rules } };
}

function settings(title: string, detail: string, body: object): Scenario {
  return { title, detail, path: "/__sim/settings", body };
}
