"use client";

import { Button } from "@/app/_components/button.tsx";
import { ConfirmDialog } from "@/app/_components/confirm-dialog.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { formatQuantity } from "@/lib/format/number.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import type { MissingDecision } from "@/lib/workouts/missing.ts";

interface DecideAllProps {
  count: number;
  onDecide: (decision: MissingDecision) => Promise<void>;
}

/** One decision for everything that is undecided. */
export function DecideAll({ count, onDecide }: DecideAllProps) {
  const { isBusy, error, run } = useAction();
  const workouts = formatQuantity(count, "workout");
  return (
    <div className="mb-2 space-y-3">
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary" isBusy={isBusy} onClick={() => run(() => onDecide("keep"))}>
          Keep all
        </Button>
        <ConfirmDialog
          trigger="Delete all…"
          variant="danger"
          title={`Delete ${workouts}?`}
          confirmLabel={`Delete ${workouts}`}
          dismissLabel="Don’t delete"
          onConfirm={() => onDecide("delete")}
        >
          They are gone from Peloton, so no sync can bring them back, nor their graphs. This can’t be undone.
        </ConfirmDialog>
      </div>
      {error !== undefined && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
    </div>
  );
}
