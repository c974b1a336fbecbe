import { z } from "zod";

/** A day of the rider's calendar and the FTP from then on. */
export const ftpInputSchema = z.object({
  /** "2026-11-24". */
  day: z.iso
    .date("Give the date as year, month and day, like 2026-11-24.")
    .refine((day) => day >= "1970-01-01", "Choose a date from 1970 on."),
  ftpWatts: z
    .int("Give the FTP in whole watts, from 1 to 2000.")
    .min(1, "An FTP is at least 1 watt.")
    .max(2000, "An FTP is at most 2000 watts."),
});

export type FtpInput = z.infer<typeof ftpInputSchema>;
