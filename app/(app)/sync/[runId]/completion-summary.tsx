import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { countFailed, countSkipped } from "../sum-phases.ts";

/** What an ended run brought and what it took. */
export function CompletionSummary({ snapshot }: { snapshot: SyncSnapshot }) {
  const { created, updated, ignored, elapsedSeconds, summary } = snapshot;
  return (
    <section aria-label="Summary" className="space-y-6">
      <StatRow>
        <Stat size="sm" label="New" value={formatCount(created)} />
        <Stat size="sm" label="Updated" value={formatCount(updated)} />
        <Stat size="sm" label="Unchanged" value={formatCount(summary.unchanged)} />
        <Stat size="sm" label="Skipped" value={formatCount(countSkipped(snapshot))} />
        {ignored > 0 && <Stat size="sm" label="Ignored" value={formatCount(ignored)} />}
        <Stat size="sm" label="Failed" value={formatCount(countFailed(snapshot))} />
      </StatRow>
      <StatRow>
        <Stat size="sm" label="Took" value={formatDuration(elapsedSeconds)} />
        <Stat size="sm" label="Requests to Peloton" value={formatCount(summary.requests)} />
        <Stat size="sm" label="Slowed down by Peloton" value={formatDuration(summary.throttledSeconds)} />
      </StatRow>
    </section>
  );
}
