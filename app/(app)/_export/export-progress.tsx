import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { nameHistoryFormat } from "./export-choices.ts";
import { describeExport, describeLeftOut, readExportPercent } from "./describe-export.ts";

const tones = {
  waiting: "faint",
  running: "accent",
  completed: "good",
  cancelled: "faint",
  interrupted: "warn",
  failed: "bad",
} as const;

interface ExportProgressProps {
  run: ExportRunView;
  hasBar?: boolean;
}

/** An export's bar and the words to it. */
export function ExportProgress({ run, hasBar = run.state !== "waiting" }: ExportProgressProps) {
  const leftOut = describeLeftOut(run);
  const percent = run.state === "completed" ? 100 : readExportPercent(run);
  const words = describeExport(run);
  return (
    <div className="space-y-2">
      {hasBar && (
        <ProgressBar
          label={`Export as ${nameHistoryFormat(run.format)}`}
          percent={percent}
          valueText={words}
          parts={[{ percent, tone: tones[run.state] }]}
        />
      )}
      <p className="text-sm text-pretty text-ink-soft tabular-nums">{words}</p>
      {leftOut && <p className="text-sm font-medium text-warn">{leftOut}</p>}
    </div>
  );
}
