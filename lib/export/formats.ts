import type { ExportFormat } from "@/lib/db/generated/enums.ts";

/** What one workout comes as. */
export type WorkoutFormat = Exclude<ExportFormat, "csv_readings">;

export const workoutFormats = ["fit", "tcx", "csv", "json"] as const satisfies WorkoutFormat[];
export const historyFormats = ["csv", "csv_readings", "fit", "tcx", "json"] as const satisfies ExportFormat[];

export interface FileType {
  extension: string;
  contentType: string;
}

export const workoutFileTypes: Record<WorkoutFormat, FileType> = {
  csv: { extension: "csv", contentType: "text/csv; charset=utf-8" },
  json: { extension: "json", contentType: "application/json; charset=utf-8" },
  tcx: { extension: "tcx", contentType: "application/vnd.garmin.tcx+xml" },
  fit: { extension: "fit", contentType: "application/vnd.ant.fit" },
};

const zip: FileType = { extension: "zip", contentType: "application/zip" };

export const historyFileTypes: Record<ExportFormat, FileType> = {
  csv: workoutFileTypes.csv,
  csv_readings: zip,
  json: workoutFileTypes.json,
  tcx: zip,
  fit: zip,
};
