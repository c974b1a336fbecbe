"use client";

import { Section } from "@/app/_components/section.tsx";
import { useAnswerAge } from "@/app/_components/use-answer-age.ts";
import { useIsOnline } from "@/app/_components/use-browser-value.ts";
import { useSyncRun } from "@/lib/swr/use-sync-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { CompletenessLine } from "../completeness-line.tsx";
import { wasCutShort } from "../run-state.ts";
import { countFailed, countSkipped, countWaiting } from "../sum-phases.ts";
import { CompletionSummary } from "./completion-summary.tsx";
import { FailureList } from "./failure-list.tsx";
import { judgeFreshness } from "./freshness.ts";
import { HeartbeatLine } from "./heartbeat-line.tsx";
import { IgnoredList } from "./ignored-list.tsx";
import { LiveTail } from "./live-tail.tsx";
import { PhaseList } from "./phase-list.tsx";
import { RunAnnouncer } from "./run-announcer.tsx";
import { RunFacts } from "./run-facts.tsx";
import { RunHeadline } from "./run-headline.tsx";
import { RunNotices } from "./run-notices.tsx";
import { SkippedList } from "./skipped-list.tsx";
import { WaitingList } from "./waiting-list.tsx";

interface SyncProgressProps {
  initial: SyncSnapshot;
  /** A later run has been started. */
  isSuperseded: boolean;
}

/** The whole progress page below its title, from one snapshot that is kept fresh. */
export function SyncProgress({ initial, isSuperseded }: SyncProgressProps) {
  const { received, error } = useSyncRun(initial.runId, { initial });
  const snapshot = received?.snapshot ?? initial;
  const { runId, isActive, ignored } = snapshot;
  const ageMs = useAnswerAge(received?.receivedAtMs ?? null);
  // The browser's clock may be wrong; only the time since the answer came is taken from it.
  const serverNowMs = Date.parse(snapshot.now) + ageMs;
  const isOnline = useIsOnline();
  const freshness = judgeFreshness({ isActive, isOnline, error, ageMs });

  const failedCount = countFailed(snapshot);
  const skippedCount = countSkipped(snapshot);
  const waitingCount = countWaiting(snapshot);
  const canGoOn = wasCutShort(snapshot.state) && !isSuperseded;
  return (
    <div className="space-y-10">
      <RunAnnouncer snapshot={snapshot} serverNowMs={serverNowMs} freshness={freshness} />
      <RunHeadline snapshot={snapshot} serverNowMs={serverNowMs} isSuperseded={isSuperseded} />
      <RunNotices snapshot={snapshot} error={error} freshness={freshness} ageMs={ageMs} />
      {isActive ? (
        <div className="space-y-5">
          <RunFacts snapshot={snapshot} serverNowMs={serverNowMs} />
          <HeartbeatLine snapshot={snapshot} serverNowMs={serverNowMs} />
        </div>
      ) : (
        <CompletionSummary snapshot={snapshot} />
      )}
      {snapshot.completeness && !isSuperseded && (
        <CompletenessLine completeness={snapshot.completeness} lastRun={snapshot} />
      )}
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-10">
          <Section title="Step by step">
            <PhaseList snapshot={snapshot} />
          </Section>
          {failedCount > 0 && <FailureList runId={runId} count={failedCount} canGoOn={canGoOn} />}
          {isActive && waitingCount > 0 && (
            <WaitingList runId={runId} count={waitingCount} serverNowMs={serverNowMs} />
          )}
          {ignored > 0 && <IgnoredList runId={runId} count={ignored} />}
          {skippedCount > 0 && <SkippedList runId={runId} count={skippedCount} />}
        </div>
        <LiveTail runId={runId} isActive={isActive} serverNowMs={serverNowMs} />
      </div>
    </div>
  );
}
