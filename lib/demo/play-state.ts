import { setTimeout as delay } from "node:timers/promises";
import { probeEngine } from "@/lib/engine/probe-engine.ts";
import { AppError } from "@/lib/errors.ts";
import type { SyncCommand } from "@/lib/sync/commands.ts";
import { cancelRun } from "@/lib/sync/control-run.ts";
import { startSync } from "@/lib/sync/start-sync.ts";
import type { DemoState } from "./demo-states.ts";
import { requireSimulatorUrl } from "./demo-mode.ts";
import { scripts } from "./scripts.ts";
import { forgetDemoPace, seatDemoRider } from "./seat-rider.ts";
import { resetSimulator, revokeTokens } from "./simulator-control.ts";

/** Hands commands to whoever carries them out. */
type Dispatch = (commands: SyncCommand[]) => Promise<unknown>;

export interface PlayedState {
  runId: string;
  /** The state comes about when the user syncs once more after this run. */
  needsSecondSync: boolean;
}

const headStartMs = 2_500;
const probeLimitMs = 1_000;

/**
 * Makes the simulator play a state and starts the sync that meets it, from an account with nothing fetched. `settling`
 * ends when the listing has stored what it had asked for. Throws `not_found` outside of demo mode, `conflict` for an
 * account with a real history or an engine that still answers, and `peloton_unavailable`.
 */
export async function playState(
  userId: string,
  state: DemoState,
  dispatch: Dispatch,
): Promise<{ played: PlayedState; settling: Promise<void> }> {
  requireSimulatorUrl();
  if (state === "engine_unreachable") await refuseWithEngine();
  const { rider, prepare, interrupt } = scripts[state];
  await backToNormal();
  const endedRunIds = await seatDemoRider(userId, rider);
  await dispatch(endedRunIds.map((runId) => ({ type: "cancel", runId, userId })));
  await prepare?.();
  const { started, commands, settling } = await startSync(userId, { mode: "incremental", trigger: "manual" });
  const { runId } = started;
  await dispatch(commands);
  if (interrupt) await delay(headStartMs);
  if (interrupt === "revoke") await revokeTokens(rider);
  if (interrupt === "cancel") await dispatch(await cancelRun(userId, runId));
  return { played: { runId, needsSecondSync: state === "nothing_new" }, settling };
}

/** Ends whatever the simulator plays. */
export async function backToNormal(): Promise<void> {
  await resetSimulator();
  await forgetDemoPace();
}

async function refuseWithEngine(): Promise<void> {
  const { reachable } = await probeEngine(probeLimitMs);
  if (reachable === false) return;
  throw new AppError("conflict", {
    userMessage: "The engine still answers. Stop it as described here, then play this again.",
  });
}
