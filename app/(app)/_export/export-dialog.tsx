"use client";

import { Dialog } from "@base-ui/react/dialog";
import Link from "next/link";
import type { RefObject } from "react";
import { buttonClass } from "@/app/_components/button-class.ts";
import { Notice } from "@/app/_components/notice.tsx";
import { ProgressBar } from "@/app/_components/progress-bar.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { ExportProgress } from "./export-progress.tsx";
import { useExportRun } from "./use-exports.ts";

interface ExportDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Null until the export is written down. */
  exportId: string | null;
  /** Why it could not be. */
  problem: string | undefined;
  returnFocusTo: RefObject<HTMLButtonElement | null>;
}

/** How far a download is; it may be closed meanwhile. */
export function ExportDialog({ isOpen, onOpenChange, exportId, problem, returnFocusTo }: ExportDialogProps) {
  const { run, error } = useExportRun(isOpen ? exportId : null);
  const trouble = problem ?? error?.message;
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          finalFocus={returnFocusTo}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[28rem] max-w-[calc(100vw-2rem)] -translate-1/2 space-y-5 overflow-y-auto rounded-2xl bg-surface p-6 shadow-xl transition-[scale,opacity] duration-150 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0"
        >
          <Dialog.Title className="text-xl font-semibold text-balance">
            {describeTitle(run, problem)}
          </Dialog.Title>
          {trouble && (
            <Notice tone="bad" role="alert">
              {trouble}
            </Notice>
          )}
          {run ? <ExportProgress run={run} /> : !trouble && <Starting />}
          {run?.state === "running" && (
            <Dialog.Description className="text-sm text-pretty text-ink-soft">
              Your browser saves the file as it comes. You can close this and go on; the download doesn’t
              stop.
            </Dialog.Description>
          )}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Link href="/exports" className="text-link text-sm">
              All exports
            </Link>
            <Dialog.Close className={buttonClass({ variant: "secondary" })}>Close</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Starting() {
  return <ProgressBar label="Export" percent={null} valueText="Starting" />;
}

function describeTitle(run: ExportRunView | undefined, problem: string | undefined): string {
  if (problem) return "The export could not start";
  return run ? titles[run.state] : "Starting the export";
}

const titles: Record<ExportRunView["state"], string> = {
  waiting: "Starting the download",
  running: "Exporting your workouts",
  completed: "Your export is complete",
  cancelled: "The download was stopped",
  interrupted: "The download has stalled",
  failed: "The export failed",
};
