"use client";

import { useState } from "react";
import { toast } from "sonner";
import { ConfirmDialog } from "@/app/_components/confirm-dialog.tsx";
import { formatCount } from "@/lib/format/number.ts";
import { controlRun, retryRun } from "@/lib/swr/control-run.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { countRunning } from "../sum-phases.ts";
import { describeCancel } from "./describe-cancel.ts";

const undoForMs = 15_000;

/** Says what is kept and what is left before the run is cancelled, and offers to take it back afterwards. */
export function CancelDialog({ snapshot }: { snapshot: SyncSnapshot }) {
  const { runId } = snapshot;
  const [isCancelling, setIsCancelling] = useState(false);

  async function cancel() {
    setIsCancelling(true);
    const cancelled = await controlRun(runId, "cancel").finally(() => setIsCancelling(false));
    toast("Sync cancelled", {
      description: describeCancel(cancelled).join(" "),
      duration: undoForMs,
      action: { label: "Undo", onClick: () => void goOn(runId) },
    });
  }

  return (
    <ConfirmDialog
      trigger="Cancel…"
      title="Cancel this sync?"
      confirmLabel={
        isCancelling ? `Cancelling, ${formatCount(countRunning(snapshot))} in flight` : "Cancel the sync"
      }
      dismissLabel="Let it go on"
      onConfirm={cancel}
    >
      {[...describeCancel(snapshot), "You can go on where it stopped at any time."].map((line) => (
        <span key={line} className="mb-2 block last:mb-0">
          {line}
        </span>
      ))}
    </ConfirmDialog>
  );
}

async function goOn(runId: string): Promise<void> {
  try {
    await retryRun(runId, { all: true });
    toast("The sync goes on where it stopped");
  } catch (error) {
    toast.error(describeRequestError(error));
  }
}
