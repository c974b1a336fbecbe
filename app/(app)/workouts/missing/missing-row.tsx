"use client";

import Link from "next/link";
import { Button } from "@/app/_components/button.tsx";
import { ConfirmDialog } from "@/app/_components/confirm-dialog.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import type { MissingDecision, MissingWorkout } from "@/lib/workouts/missing.ts";

interface MissingRowProps {
  workout: MissingWorkout;
  onDecide: (decision: MissingDecision, workoutIds: string[]) => Promise<void>;
}

/** One workout that Peloton no longer has, with the decision about it. */
export function MissingRow({ workout, onDecide }: MissingRowProps) {
  const { isBusy, error, run } = useAction();
  const { id, title, startedAt, missingSince, keptAt } = workout;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
      <div className="min-w-0 flex-1 basis-64">
        <Link href={`/workouts/${id}`} className="font-medium text-pretty hover:underline">
          {title}
        </Link>
        <p className="text-sm text-ink-soft">
          <LocalTime iso={startedAt} show="day" />
        </p>
        <p className="text-sm text-ink-faint">
          {keptAt ? (
            <>
              Kept since <LocalTime iso={keptAt} show="day" />
            </>
          ) : (
            <>
              Missing at Peloton since <LocalTime iso={missingSince} show="day" />
            </>
          )}
        </p>
        {error !== undefined && (
          <p role="alert" className="mt-1 text-sm font-medium text-bad">
            {describeRequestError(error)}
          </p>
        )}
      </div>
      <div className="flex gap-3">
        {keptAt ? (
          <Button
            variant="secondary"
            isBusy={isBusy}
            aria-label={`Decide again about ${title}`}
            onClick={() => run(() => onDecide("undecide", [id]))}
          >
            Decide again
          </Button>
        ) : (
          <>
            <Button
              variant="secondary"
              isBusy={isBusy}
              aria-label={`Keep ${title}`}
              onClick={() => run(() => onDecide("keep", [id]))}
            >
              Keep
            </Button>
            <ConfirmDialog
              trigger="Delete…"
              triggerLabel={`Delete… ${title}`}
              variant="danger"
              title={`Delete “${title}”?`}
              confirmLabel="Delete"
              dismissLabel="Don’t delete"
              onConfirm={() => onDecide("delete", [id])}
            >
              It is gone from Peloton, so no sync can bring it back, nor its graph. This can’t be undone.
            </ConfirmDialog>
          </>
        )}
      </div>
    </li>
  );
}
