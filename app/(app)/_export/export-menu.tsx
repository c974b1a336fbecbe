"use client";

import { lazy, useId } from "react";
import { Button } from "@/app/_components/button.tsx";
import { OnDemand } from "@/app/_components/on-demand.tsx";
import { ExportLabel } from "./export-label.tsx";

type ExportMenuProps =
  | { workoutId: string }
  | {
      /** The list's address without the question mark; empty for all workouts. */
      query: string;
      workoutCount: number;
    };

const loadForWorkout = () =>
  import("./workout-export-menu.tsx").then((module) => ({ default: module.WorkoutExportMenu }));
const loadForHistory = () =>
  import("./history-export-menu.tsx").then((module) => ({ default: module.HistoryExportMenu }));
const WorkoutExportMenu = lazy(loadForWorkout);
const HistoryExportMenu = lazy(loadForHistory);

/** A button that exports one workout, or those of a list. */
export function ExportMenu(props: ExportMenuProps) {
  if ("workoutId" in props) {
    return (
      <OnDemand load={loadForWorkout} popup="menu" trigger={<ExportLabel />}>
        <WorkoutExportMenu {...props} />
      </OnDemand>
    );
  }
  if (props.workoutCount === 0) return <NothingToExport />;
  return (
    <OnDemand load={loadForHistory} popup="menu" trigger={<ExportLabel />}>
      <HistoryExportMenu {...props} />
    </OnDemand>
  );
}

function NothingToExport() {
  const reasonId = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button variant="secondary" disabled aria-describedby={reasonId}>
        <ExportLabel />
      </Button>
      <span id={reasonId} className="text-sm text-ink-faint">
        No workouts to export
      </span>
    </div>
  );
}
