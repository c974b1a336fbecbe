import type { ReactNode } from "react";
import { workoutCountId } from "./element-ids.ts";

interface ListHeadProps {
  /** How many workouts there are. */
  count: string;
  actions: ReactNode;
}

/** A page's head, lower than others: the list below it is what one came for. */
export function ListHead({ count, actions }: ListHeadProps) {
  return (
    <header className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 sm:mb-4">
      <div className="min-w-0 items-baseline gap-4 sm:flex">
        <h1 className="text-3xl font-semibold">Workouts</h1>
        <output id={workoutCountId} tabIndex={-1} className="block text-ink-soft">
          {count}
        </output>
      </div>
      <div className="flex flex-wrap items-center gap-2 sm:gap-3">{actions}</div>
    </header>
  );
}
