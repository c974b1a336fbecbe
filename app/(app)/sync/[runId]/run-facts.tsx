import { LocalTime } from "@/app/_components/local-time.tsx";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatClock, formatEstimate } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { isMovingState, readHold } from "../run-state.ts";

interface RunFactsProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
}

/** Time at work, pace and what an active run has found so far. */
export function RunFacts({ snapshot, serverNowMs }: RunFactsProps) {
  const sinceSnapshotSeconds = isMovingState(snapshot.state)
    ? (serverNowMs - Date.parse(snapshot.now)) / 1000
    : 0;
  return (
    <StatRow>
      <Stat size="sm" label="Elapsed" value={formatClock(snapshot.elapsedSeconds + sinceSnapshotSeconds)} />
      <Pace snapshot={snapshot} />
      <Stat size="sm" label="New workouts" value={formatCount(snapshot.created)} />
      <Stat size="sm" label="Updated" value={formatCount(snapshot.updated)} />
    </StatRow>
  );
}

/** Nothing of it is shown before it means something; while Peloton has to be spared, its end stands in its place. */
function Pace({ snapshot }: { snapshot: SyncSnapshot }) {
  const { etaSeconds, ratePerMinute, throttle } = snapshot;
  const hold = readHold(snapshot);
  if (hold === "cooling_down" && throttle) {
    return (
      <div className="flex flex-col-reverse justify-end gap-1">
        <dt className="text-sm text-ink-soft">Time left</dt>
        <dd className="text-xl font-semibold tracking-tight">
          paused until <LocalTime iso={throttle.pausedUntil} show="time" />
        </dd>
      </div>
    );
  }
  if (hold !== null) return null;
  return (
    <>
      {etaSeconds !== null && <Stat size="sm" label="Time left" value={formatEstimate(etaSeconds)} />}
      {ratePerMinute !== null && (
        <Stat size="sm" label="Over the last minute" value={formatCount(ratePerMinute)} unit="a minute" />
      )}
    </>
  );
}
