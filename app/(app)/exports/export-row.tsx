"use client";

import Link from "next/link";
import { Badge } from "@/app/_components/badge.tsx";
import { Button } from "@/app/_components/button.tsx";
import { ConfirmDialog } from "@/app/_components/confirm-dialog.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { nameHistoryFormat } from "@/app/(app)/_export/export-choices.ts";
import { ExportProgress } from "@/app/(app)/_export/export-progress.tsx";
import { downloadAgain, removeExport } from "@/app/(app)/_export/use-exports.ts";
import { exportStateLooks } from "./export-state.ts";

/** One export: what it is of, how far it is, and what can be done with it. */
export function ExportRow({ run }: { run: ExportRunView }) {
  const { id, format, query, state, createdAt } = run;
  const { label, tone, icon } = exportStateLooks[state];
  const name = nameHistoryFormat(format);
  const isRunning = state === "running";
  return (
    <li className="space-y-3 py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{name}</span>
            <Badge tone={tone} icon={icon}>
              {label}
            </Badge>
          </p>
          <p className="text-sm text-ink-soft">
            {query === "" ? (
              "All workouts"
            ) : (
              <Link href={`/workouts?${query}`} className="text-link">
                A selection of workouts
              </Link>
            )}{" "}
            · <LocalTime iso={createdAt} />
          </p>
        </div>
        <div className="flex flex-wrap gap-3">
          {!isRunning && (
            <Button
              variant="secondary"
              aria-label={`${state === "waiting" ? "Download" : "Download again"}: ${name}`}
              onClick={() => downloadAgain(id)}
            >
              {state === "waiting" ? "Download" : "Download again"}
            </Button>
          )}
          <ConfirmDialog
            trigger={isRunning ? "Stop…" : "Remove…"}
            triggerLabel={`${isRunning ? "Stop" : "Remove"}… ${name}`}
            title={isRunning ? "Stop this export?" : "Remove this export from the list?"}
            confirmLabel={isRunning ? "Stop and remove" : "Remove"}
            dismissLabel={isRunning ? "Go on" : "Keep it"}
            onConfirm={() => removeExport(id)}
          >
            {isRunning
              ? "The download ends, and what your browser has saved of it is incomplete."
              : "Files that you have downloaded stay where they are."}
          </ConfirmDialog>
        </div>
      </div>
      <ExportProgress run={run} />
    </li>
  );
}
