import { composeReadingsTable } from "./csv/readings-table.ts";
import { composeFit } from "./fit/compose-fit.ts";
import { workoutFileTypes, type WorkoutFormat } from "./formats.ts";
import { nameWorkoutFile } from "./file-name.ts";
import { composeTcx } from "./tcx/compose-tcx.ts";
import { composeContent } from "./workout-content.ts";
import { composeWorkoutJson } from "./workout-json.ts";
import type { WorkoutMaterial } from "./read-material.ts";

export interface WorkoutFile {
  name: string;
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** One workout as a file of its own. Throws for data that the format can't be made of. */
export function composeWorkoutFile(format: WorkoutFormat, material: WorkoutMaterial): WorkoutFile {
  const { extension, contentType } = workoutFileTypes[format];
  return {
    name: nameWorkoutFile(material.workout, extension),
    contentType,
    bytes: composers[format](material),
  };
}

const encoder = new TextEncoder();

const composers: Record<WorkoutFormat, (material: WorkoutMaterial) => Uint8Array<ArrayBuffer>> = {
  csv: ({ workout, graph }) => encoder.encode(composeReadingsTable(workout, graph)),
  json: (material) => encoder.encode(`${JSON.stringify(composeWorkoutJson(material), null, 1)}\n`),
  tcx: ({ workout, graph, load }) => encoder.encode(composeTcx(composeContent(workout, graph, load))),
  fit: ({ workout, graph, load }) => composeFit(composeContent(workout, graph, load)),
};
