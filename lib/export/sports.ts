import type { Types } from "@garmin/fitsdk";

export interface ExportSport {
  tcx: "Biking" | "Running" | "Other";
  fit: Types.Sport;
  fitIndoors: Types.SubSport;
}

const byDiscipline: Record<string, ExportSport> = {
  cycling: { tcx: "Biking", fit: "cycling", fitIndoors: "indoorCycling" },
  bike_bootcamp: { tcx: "Biking", fit: "cycling", fitIndoors: "indoorCycling" },
  running: { tcx: "Running", fit: "running", fitIndoors: "treadmill" },
  walking: { tcx: "Other", fit: "walking", fitIndoors: "indoorWalking" },
  hiking: { tcx: "Other", fit: "hiking", fitIndoors: "treadmill" },
  caesar: { tcx: "Other", fit: "rowing", fitIndoors: "indoorRowing" },
  caesar_bootcamp: { tcx: "Other", fit: "rowing", fitIndoors: "indoorRowing" },
  rowing: { tcx: "Other", fit: "rowing", fitIndoors: "indoorRowing" },
  strength: { tcx: "Other", fit: "training", fitIndoors: "strengthTraining" },
  stretching: { tcx: "Other", fit: "training", fitIndoors: "flexibilityTraining" },
  yoga: { tcx: "Other", fit: "training", fitIndoors: "yoga" },
  pilates: { tcx: "Other", fit: "training", fitIndoors: "pilates" },
  meditation: { tcx: "Other", fit: "meditation", fitIndoors: "generic" },
};

/** Bootcamps on the tread, cardio, and what Peloton has yet to think of. */
const anyTraining: ExportSport = { tcx: "Other", fit: "training", fitIndoors: "cardioTraining" };

export function findSport(discipline: string | null): ExportSport {
  return byDiscipline[discipline ?? ""] ?? anyTraining;
}
