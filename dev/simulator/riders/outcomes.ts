import { classAt, type ClassAvailability } from "../catalogue/classes.ts";
import type { WorkoutRecord } from "./records.ts";

export type GraphOutcome = "withMetrics" | "withoutMetrics" | "inProgress" | "paymentRequired";
export type DetailsOutcome = "available" | "gone" | "paymentRequired";

/** What a request for the workout's performance graph ends in. */
export function graphOutcomeOf(record: WorkoutRecord): GraphOutcome {
  if (record.classIndex !== null && classAt(record.classIndex).availability === "graphPaymentRequired") {
    return "paymentRequired";
  }
  if (record.status === "IN_PROGRESS") return "inProgress";
  if (record.kind === "import") return "withoutMetrics";
  return record.machine === "none" && record.heartRate === "none" ? "withoutMetrics" : "withMetrics";
}

/** What a request for the class's details ends in. */
export function detailsOutcomeOf(availability: ClassAvailability): DetailsOutcome {
  if (availability === "gone") return "gone";
  return availability === "available" ? "available" : "paymentRequired";
}
