import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatAge } from "@/lib/format/date.ts";
import { formatClock, formatEstimate } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { isMovingState, readHold } from "../run-state.ts";

/** Time at work, pace and what has been found so far. */
export function RunFacts({ snapshot, serverNowMs }: { snapshot: SyncSnapshot; serverNowMs: number }) {
  const sinceSnapshotSeconds = isMovingState(snapshot.state)
    ? (serverNowMs - Date.parse(snapshot.now)) / 1000
    : 0;
  const elapsedSeconds = snapshot.elapsedSeconds + sinceSnapshotSeconds;
  return (
    <StatRow>
      <Stat size="sm" label={snapshot.isActive ? "Elapsed" : "Took"} value={formatClock(elapsedSeconds)} />
      {snapshot.isActive && <ActiveFacts snapshot={snapshot} serverNowMs={serverNowMs} />}
      {!snapshot.isActive && (
        <Stat size="sm" label="Workouts looked at" value={formatCount(snapshot.listed)} />
      )}
      {snapshot.isActive && <Stat size="sm" label="New workouts" value={formatCount(snapshot.created)} />}
      <Stat size="sm" label="Updated" value={formatCount(snapshot.updated)} />
    </StatRow>
  );
}

function ActiveFacts({ snapshot, serverNowMs }: { snapshot: SyncSnapshot; serverNowMs: number }) {
  const { etaSeconds, ratePerMinute } = snapshot;
  const isMoving = readHold(snapshot) === null;
  return (
    <>
      {isMoving && (
        <Stat
          size="sm"
          label="Time left"
          value={etaSeconds === null ? "Not yet known" : formatEstimate(etaSeconds)}
        />
      )}
      {isMoving && ratePerMinute !== null && (
        <Stat size="sm" label="Pace" value={formatCount(ratePerMinute)} unit="a minute" />
      )}
      <Stat
        size="sm"
        label="Last activity"
        value={formatAge(serverNowMs - Date.parse(snapshot.lastActivityAt))}
      />
    </>
  );
}
