"use client";

import Link from "next/link";
import type { Ref } from "react";
import { Badge } from "@/app/_components/badge.tsx";
import { Button } from "@/app/_components/button.tsx";
import { ConfirmDialog } from "@/app/_components/confirm-dialog.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { nameHistoryFormat } from "@/app/(app)/_export/export-choices.ts";
import { ExportProgress } from "@/app/(app)/_export/export-progress.tsx";
import { downloadAgain, removeExport } from "@/app/(app)/_export/use-exports.ts";
import { exportStateLooks } from "./export-state.ts";

interface ExportRowProps {
  run: ExportRunView;
  /** Which workouts, in words. */
  selection: string;
  ref?: Ref<HTMLLIElement> | undefined;
}

/** One export: what it is of, how far it is, and what can be done with it. */
export function ExportRow({ run, selection, ref }: ExportRowProps) {
  const { id, format, query, state, createdAt } = run;
  const { label, tone, icon } = exportStateLooks[state];
  const formatName = nameHistoryFormat(format);
  const name = `${formatName}, ${selection}`;
  const isRunning = state === "running";
  const hasBar = isRunning || state === "interrupted";
  const progress = <ExportProgress run={run} hasBar={hasBar} />;
  return (
    <li ref={ref} className="scroll-mb-24 space-y-3 py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-medium">{formatName}</span>
            <Badge tone={tone} icon={icon}>
              {label}
            </Badge>
          </p>
          <p className="text-sm text-pretty text-ink-soft">
            {query === "" ? (
              selection
            ) : (
              <Link href={`/workouts?${query}`} className="text-link">
                {selection}
              </Link>
            )}{" "}
            · <LocalTime iso={createdAt} />
          </p>
          {!hasBar && progress}
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
      {hasBar && progress}
    </li>
  );
}
