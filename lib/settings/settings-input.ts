import { z } from "zod";
import { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { maxHeartRateBpm, minHeartRateBpm } from "@/lib/zones/heart-rate-limits.ts";

const bordersMessage = `Give four whole numbers from ${minHeartRateBpm} to ${maxHeartRateBpm}, each higher than the one before.`;

/** What is left out stays as it is. */
export const settingsInputSchema = z
  .object({
    distanceUnit: z.enum(DistanceUnit),
    /** IANA. */
    timeZone: z.string().min(1, "Name a time zone, like Europe/Berlin.").max(64),
    /** Where heart-rate zones 2 to 5 begin; empty for Peloton's own zones. */
    heartRateZoneMinBpm: z
      .array(z.number(bordersMessage), bordersMessage)
      .refine((borders) => borders.length === 0 || areZoneBorders(borders), bordersMessage),
  })
  .partial();

export type SettingsInput = z.infer<typeof settingsInputSchema>;

function areZoneBorders(borders: readonly number[]): boolean {
  return (
    borders.length === 4 &&
    borders.every(
      (bpm, index) =>
        Number.isInteger(bpm) &&
        bpm >= minHeartRateBpm &&
        bpm <= maxHeartRateBpm &&
        bpm > (borders[index - 1] ?? 0),
    )
  );
}
