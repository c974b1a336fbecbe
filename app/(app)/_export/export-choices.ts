import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import { historyFormats, workoutFormats, type WorkoutFormat } from "@/lib/export/formats.ts";

interface FormatText {
  label: string;
  hint: string;
}

const workoutTexts: Record<WorkoutFormat, FormatText> = {
  fit: { label: "FIT", hint: "for Garmin Connect, Strava, TrainingPeaks" },
  tcx: { label: "TCX", hint: "for apps that don’t read FIT" },
  csv: { label: "CSV", hint: "every reading in a table, for a spreadsheet" },
  json: { label: "JSON", hint: "everything Spinback holds of it, for programs" },
};

const historyTexts: Record<ExportFormat, FormatText> = {
  csv: { label: "CSV", hint: "one table with a row per workout, for a spreadsheet" },
  csv_readings: { label: "CSV with readings", hint: "a zip with a table of readings per workout" },
  fit: { label: "FIT", hint: "a zip for Garmin Connect, Strava, TrainingPeaks" },
  tcx: { label: "TCX", hint: "a zip for apps that don’t read FIT" },
  json: { label: "JSON", hint: "everything Spinback holds, in one file for programs" },
};

export const workoutChoices = workoutFormats.map((format) => ({ format, ...workoutTexts[format] }));
export const historyChoices = historyFormats.map((format) => ({ format, ...historyTexts[format] }));

export function nameHistoryFormat(format: ExportFormat): string {
  return historyTexts[format].label;
}
