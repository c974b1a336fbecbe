"use client";

import { Notice } from "@/app/_components/notice.tsx";
import { Section } from "@/app/_components/section.tsx";
import { useAnswerAge } from "@/app/_components/use-answer-age.ts";
import { formatAge } from "@/lib/format/date.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { OperatorReport } from "@/lib/operators/read-operator-report.ts";
import { ActiveRunList } from "./active-run-list.tsx";
import { AlertList } from "./alert-list.tsx";
import { FailureList } from "./failure-list.tsx";
import { HealthStrip } from "./health-strip.tsx";
import { QueueTable } from "./queue-table.tsx";
import { RetryList } from "./retry-list.tsx";
import { TestAlertButton } from "./test-alert-button.tsx";
import { useOperatorReport } from "./use-operator-report.ts";

/** The whole inspector, from one report that is kept fresh. */
export function OperatorBoard({ initial }: { initial: OperatorReport }) {
  const { received, error, refresh } = useOperatorReport(initial);
  const { report, receivedAtMs } = received;
  const ageMs = useAnswerAge(receivedAtMs);
  // The browser's clock may be wrong; only the time since the answer came is taken from it.
  const serverNowMs = Date.parse(report.now) + ageMs;
  const { webhook, email } = report.alerts.channels;
  const waitingCount = report.kinds.reduce((sum, kind) => sum + kind.waitingRetry, 0);
  return (
    <div className="space-y-10">
      {error && (
        <Notice tone="warn" title={`Showing what was known ${formatAge(ageMs)}`}>
          {error.message}
        </Notice>
      )}
      <HealthStrip report={report} />
      <Section title={countTitle("Active runs", report.activeRuns)}>
        <ActiveRunList runs={report.runs} total={report.activeRuns} serverNowMs={serverNowMs} />
      </Section>
      <div className="grid grid-cols-1 gap-x-16 gap-y-10 lg:grid-cols-2">
        <Section title="Queues">
          <QueueTable kinds={report.kinds} />
        </Section>
        <Section title="Failed within a day">
          <FailureList failures={report.failures} serverNowMs={serverNowMs} />
        </Section>
      </div>
      <Section title={countTitle("Waiting for another try", waitingCount)}>
        <RetryList retries={report.waitingRetries} total={waitingCount} serverNowMs={serverNowMs} />
      </Section>
      <Section title="Alerts" action={<TestAlertButton hasChannel={webhook || email} onSent={refresh} />}>
        <AlertList alerts={report.alerts} serverNowMs={serverNowMs} />
      </Section>
    </div>
  );
}

function countTitle(title: string, count: number): string {
  return count === 0 ? title : `${title} (${formatCount(count)})`;
}
