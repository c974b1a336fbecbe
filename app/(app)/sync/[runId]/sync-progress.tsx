"use client";

import { Section } from "@/app/_components/section.tsx";
import { useNowMs } from "@/app/_components/use-browser-value.ts";
import { useSyncRun } from "@/lib/swr/use-sync-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { CompletenessLine } from "../completeness-line.tsx";
import { wasCutShort } from "../run-state.ts";
import { countFailed, countSkipped } from "../sum-phases.ts";
import { FailureList } from "./failure-list.tsx";
import { LastResults } from "./last-results.tsx";
import { PhaseList } from "./phase-list.tsx";
import { RunFacts } from "./run-facts.tsx";
import { RunHeadline } from "./run-headline.tsx";
import { RunNotices } from "./run-notices.tsx";
import { SkippedList } from "./skipped-list.tsx";
import { useTitlePercent } from "./use-title-percent.ts";

interface SyncProgressProps {
  initial: SyncSnapshot;
  /** A later run has been started. */
  isSuperseded: boolean;
}

/** The whole progress page below its title, from one snapshot that is kept fresh. */
export function SyncProgress({ initial, isSuperseded }: SyncProgressProps) {
  const { received, error } = useSyncRun(initial.runId, { initial });
  const snapshot = received?.snapshot ?? initial;
  const nowMs = useNowMs();
  const receivedAtMs = received?.receivedAtMs ?? Date.parse(initial.now);
  // The browser's clock may be wrong; only the time since the answer came is taken from it.
  const serverNowMs = Date.parse(snapshot.now) + Math.max(0, (nowMs ?? receivedAtMs) - receivedAtMs);
  useTitlePercent(snapshot);

  const failedCount = countFailed(snapshot);
  const skippedCount = countSkipped(snapshot);
  const canGoOn = wasCutShort(snapshot.state) && !isSuperseded;
  return (
    <div className="space-y-10">
      <RunHeadline snapshot={snapshot} serverNowMs={serverNowMs} isSuperseded={isSuperseded} />
      <RunNotices
        snapshot={snapshot}
        serverNowMs={serverNowMs}
        error={error}
        ageMs={(nowMs ?? receivedAtMs) - receivedAtMs}
      />
      {snapshot.completeness && !isSuperseded && (
        <CompletenessLine completeness={snapshot.completeness} lastRun={snapshot} />
      )}
      <RunFacts snapshot={snapshot} serverNowMs={serverNowMs} />
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-10">
          <Section title="Step by step">
            <PhaseList snapshot={snapshot} />
          </Section>
          {failedCount > 0 && <FailureList runId={snapshot.runId} count={failedCount} canGoOn={canGoOn} />}
          {skippedCount > 0 && <SkippedList runId={snapshot.runId} count={skippedCount} />}
        </div>
        <Section title="Latest results">
          <LastResults
            results={snapshot.lastResults}
            isActive={snapshot.isActive}
            serverNowMs={serverNowMs}
          />
        </Section>
      </div>
    </div>
  );
}
