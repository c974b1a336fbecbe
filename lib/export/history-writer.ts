import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import type { FtpPoint } from "@/lib/ftp/ftp-history.ts";
import { formatWorkoutTableHeader, formatWorkoutTableRow } from "./csv/workout-table.ts";
import type { WorkoutFormat } from "./formats.ts";
import { formatLocalIso } from "./local-time.ts";
import type { WorkoutMaterial } from "./read-material.ts";
import type { ExportWorkout } from "./read-workouts.ts";
import { composeWorkoutFile } from "./workout-file.ts";
import { composeWorkoutJson } from "./workout-json.ts";
import { createZipArchive } from "./zip-archive.ts";

/** Makes one file of many workouts; each call gives the bytes that come next. */
export interface HistoryWriter {
  begin(): Uint8Array[];
  /** Throws for a workout that can't be written; the file goes on without it. */
  add(material: WorkoutMaterial): Uint8Array[];
  /** `leftOut` are those that couldn't be written. */
  end(leftOut: ExportWorkout[]): Uint8Array[];
}

export interface HistoryHead {
  exportedAt: Date;
  /** The list's address, or nothing for everything. */
  query: string;
  ftpHistory: FtpPoint[];
}

export function createHistoryWriter(format: ExportFormat, head: HistoryHead): HistoryWriter {
  switch (format) {
    case "csv":
      return createTableWriter();
    case "json":
      return createJsonWriter(head);
    case "csv_readings":
      return createZipWriter("csv", head.exportedAt);
    default:
      return createZipWriter(format, head.exportedAt);
  }
}

const encoder = new TextEncoder();

function createTableWriter(): HistoryWriter {
  return {
    begin: () => [encoder.encode(formatWorkoutTableHeader())],
    add: ({ workout, load }) => [encoder.encode(formatWorkoutTableRow(workout, load))],
    end: () => [],
  };
}

function createJsonWriter({ exportedAt, query, ftpHistory }: HistoryHead): HistoryWriter {
  let separator = "\n";
  return {
    begin: () => {
      const facts = JSON.stringify({ exportedAt, query, ftpHistory });
      return [encoder.encode(`${facts.slice(0, -1)},"workouts":[`)];
    },
    add: (material) => {
      const bytes = encoder.encode(`${separator}${JSON.stringify(composeWorkoutJson(material))}`);
      separator = ",\n";
      return [bytes];
    },
    end: (leftOut) => {
      const problems = leftOut.map((workout) => ({
        workoutId: workout.id,
        problem: describeProblem(workout),
      }));
      return [encoder.encode(`\n],"problems":${JSON.stringify(problems)}}\n`)];
    },
  };
}

function createZipWriter(format: WorkoutFormat, exportedAt: Date): HistoryWriter {
  const archive = createZipArchive();
  return {
    begin: () => [],
    add: (material) => {
      const file = composeWorkoutFile(format, material);
      return archive.add({ ...file, changedAt: material.workout.startedAt });
    },
    end: (leftOut) => {
      if (leftOut.length === 0) return archive.end();
      const bytes = encoder.encode(`${leftOut.map(describeProblem).join("\r\n")}\r\n`);
      return archive.end({ name: "problems.txt", bytes, changedAt: exportedAt });
    },
  };
}

function describeProblem({ id, title, startedAt, timeZone }: ExportWorkout): string {
  const day = formatLocalIso(startedAt, timeZone).slice(0, 10);
  return `${day} ${title} (${id}) could not be written: this file can't hold its data.`;
}
