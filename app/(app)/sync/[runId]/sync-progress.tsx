"use client";

import { Section } from "@/app/_components/section.tsx";
import { useNowMs } from "@/app/_components/use-browser-value.ts";
import { useSyncRun } from "@/lib/swr/use-sync-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { countFailed, countSkipped } from "../sum-phases.ts";
import { ItemGroups } from "./item-groups.tsx";
import { LastResults } from "./last-results.tsx";
import { PhaseList } from "./phase-list.tsx";
import { RunFacts } from "./run-facts.tsx";
import { RunHeadline } from "./run-headline.tsx";
import { RunNotices } from "./run-notices.tsx";
import { useTitlePercent } from "./use-title-percent.ts";

/** The whole progress page below its title, from one snapshot that is kept fresh. */
export function SyncProgress({ initial }: { initial: SyncSnapshot }) {
  const { received, error } = useSyncRun(initial.runId, { initial });
  const snapshot = received?.snapshot ?? initial;
  const nowMs = useNowMs();
  const receivedAtMs = received?.receivedAtMs ?? Date.parse(initial.now);
  // The browser's clock may be wrong; only the time since the answer came is taken from it.
  const serverNowMs = Date.parse(snapshot.now) + Math.max(0, (nowMs ?? receivedAtMs) - receivedAtMs);
  useTitlePercent(snapshot);

  const failedCount = countFailed(snapshot);
  const skippedCount = countSkipped(snapshot);
  return (
    <div className="space-y-10">
      <RunHeadline snapshot={snapshot} />
      <RunNotices
        snapshot={snapshot}
        serverNowMs={serverNowMs}
        error={error}
        ageMs={(nowMs ?? receivedAtMs) - receivedAtMs}
      />
      <RunFacts snapshot={snapshot} serverNowMs={serverNowMs} />
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-10">
          <Section title="Step by step">
            <PhaseList snapshot={snapshot} />
          </Section>
          {failedCount > 0 && (
            <Section title="Could not be fetched">
              <ItemGroups runId={snapshot.runId} state="failed" count={failedCount} />
            </Section>
          )}
          {skippedCount > 0 && (
            <Section title="Skipped">
              <ItemGroups runId={snapshot.runId} state="skipped" count={skippedCount} />
            </Section>
          )}
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
