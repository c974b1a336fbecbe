import type { DemoRider, DemoState } from "./demo-states.ts";
import { failInTurn } from "./fail-in-turn.ts";
import { changeSettings, listGraphIds, setFaults } from "./simulator-control.ts";

interface Script {
  rider: DemoRider;
  /** What is switched on between connecting the rider and starting the sync. */
  prepare?: () => Promise<void>;
  /** What happens once the sync has brought a part. */
  interrupt?: "revoke" | "cancel";
}

/** Classes and graphs: what a sync fetches after the list. */
const work = "^/api/(workout|ride)/";
/** Late enough for something to be there already, early enough for a short history. */
const nowAndThen = 0.03;

/** How each state comes about. */
export const scripts: Record<DemoState, Script> = {
  nothing_to_do: { rider: "empty" },
  nothing_new: { rider: "newcomer" },
  throttled: {
    rider: "demo",
    prepare: () =>
      setFaults([{ match: work, kind: "rate_limited", retryAfterSeconds: 30, rate: nowAndThen, times: 1 }]),
  },
  cloudflare: {
    rider: "demo",
    prepare: () => setFaults([{ match: work, kind: "cloudflare_1015", rate: nowAndThen, times: 1 }]),
  },
  signed_out: { rider: "demo", interrupt: "revoke" },
  peloton_down: {
    rider: "newcomer",
    prepare: () => setFaults([{ match: "^/api/", kind: "status", status: 503 }]),
  },
  failures: {
    rider: "newcomer",
    prepare: async () => setFaults(failInTurn(await listGraphIds("newcomer"))),
  },
  cancelled: { rider: "demo", interrupt: "cancel" },
  whale: { rider: "whale" },
  slow_network: { rider: "demo", prepare: () => changeSettings({ latencyMs: 1_500, jitterMs: 1_500 }) },
  engine_unreachable: { rider: "demo" },
};
