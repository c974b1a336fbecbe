import { z } from "zod";
import type { DistanceUnit, PelotonAccount } from "./domain.ts";
import { numberField, textField, urlField, wholeField } from "./fields.ts";
import { parsePayload } from "./payload.ts";

const accountSchema = z.object({
  id: z.string().min(1),
  username: textField,
  name: textField,
  image_url: urlField,
  total_workouts: wholeField,
  cycling_ftp: numberField,
  cycling_ftp_source: textField,
  cycling_workout_ftp: numberField,
  estimated_cycling_ftp: numberField,
});

const settingsSchema = z.object({ distance_unit: textField, timezone: textField });

export function parseAccount(payload: unknown): Omit<PelotonAccount, "distanceUnit" | "timeZone"> {
  const account = parsePayload(accountSchema, payload, "GET /api/me");
  return {
    pelotonUserId: account.id,
    username: account.username ?? account.name ?? "Peloton rider",
    imageUrl: account.image_url,
    workoutCount: account.total_workouts,
    ftp: readFtp(account),
  };
}

export function parseSettings(payload: unknown): {
  distanceUnit: DistanceUnit | null;
  timeZone: string | null;
} {
  const settings = parsePayload(settingsSchema, payload, "GET /api/user/{id}/settings");
  return { distanceUnit: readDistanceUnit(settings.distance_unit), timeZone: settings.timezone };
}

/** A test's number is the FTP already; a number that the rider typed in is the 20-minute average. */
function readFtp(account: z.output<typeof accountSchema>): PelotonAccount["ftp"] {
  switch (account.cycling_ftp_source) {
    case "ftp_workout_source":
      return ftpOf(account.cycling_workout_ftp || account.cycling_ftp, "peloton_test");
    case "ftp_manual_source":
      return ftpOf((account.cycling_ftp ?? 0) * 0.95, "peloton_manual");
    case "ftp_estimated_source":
      return ftpOf(account.estimated_cycling_ftp || account.cycling_ftp, "peloton_estimate");
    default:
      return null;
  }
}

function ftpOf(
  watts: number | null,
  source: NonNullable<PelotonAccount["ftp"]>["source"],
): PelotonAccount["ftp"] {
  return watts !== null && watts > 0 ? { watts: Math.round(watts), source } : null;
}

function readDistanceUnit(value: string | null): DistanceUnit | null {
  return value === "metric" || value === "imperial" ? value : null;
}
