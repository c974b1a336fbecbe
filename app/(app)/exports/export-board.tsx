"use client";

import { useState } from "react";
import { Section } from "@/app/_components/section.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import { useExports } from "@/app/(app)/_export/use-exports.ts";
import { ExportList } from "./export-list.tsx";
import { NewExport } from "./new-export.tsx";

interface ExportBoardProps {
  initial: ExportRunView[];
  workoutCount: number;
  classTypes: WorkoutFacets["classTypes"];
}

/** A new export of everything, and those under way and past; they come first once there is progress to watch. */
export function ExportBoard({ initial, workoutCount, classTypes }: ExportBoardProps) {
  const { exports, error } = useExports(initial);
  const [startedId, setStartedId] = useState<string>();
  // Neither its end nor a row's own Download moves what one looks at.
  const [wasRunning] = useState(() => initial.some(({ state }) => state === "running"));
  const isListFirst = wasRunning || startedId !== undefined;

  const parts = [
    workoutCount > 0 && (
      <Section key="new" title="Export everything">
        <NewExport workoutCount={workoutCount} onStart={setStartedId} />
      </Section>
    ),
    <Section key="list" title="Your exports">
      <ExportList exports={exports} error={error} classTypes={classTypes} startedId={startedId} />
    </Section>,
  ];
  return <div className="space-y-10">{isListFirst ? parts.toReversed() : parts}</div>;
}
