import { z } from "zod";
import { AutoSync } from "@/lib/db/generated/enums.ts";

export const scheduleInputSchema = z.object({
  autoSync: z.enum(AutoSync),
  /** Minute of the local day for a daily sync. */
  minuteOfDay: z.int().min(0).max(1439).optional(),
  /** IANA. */
  timeZone: z.string().min(1, "Name a time zone, like Europe/Berlin.").max(64).optional(),
});

export type ScheduleInput = z.infer<typeof scheduleInputSchema>;
