import { Fragment } from "react";
import { formatCount } from "@/lib/format/number.ts";
import type { SyncRunSummary } from "@/lib/sync/runs.ts";
import { countRun } from "./count-run.ts";

/** "37 new · 2 updated · 0 failed". */
export function RunCounts({ run }: { run: SyncRunSummary }) {
  return (
    <p className="text-sm text-ink-soft tabular-nums">
      {countRun(run).map(({ count, word }, index) => (
        <Fragment key={word}>
          {index > 0 && " · "}
          <span className="whitespace-nowrap">
            <strong className="font-semibold text-ink">{formatCount(count)}</strong> {word}
          </span>
        </Fragment>
      ))}
    </p>
  );
}
