import { readDay } from "@/lib/format/date.ts";
import type { FtpPoint } from "./ftp-history.ts";

/** One line of the history, free of anything but text and numbers. */
export interface FtpRow extends Omit<FtpPoint, "effectiveAt" | "day"> {
  /** ISO 8601. */
  effectiveAt: string;
  /** Of the rider's calendar: "2026-11-24". */
  day: string;
  /** Against the FTP before; null for the first one, and for one that is replaced. */
  changeWatts: number | null;
  /** The rider has given another one for the same day. */
  isReplaced: boolean;
}

/** The history, latest first, with what each changed. */
export function listFtpRows(latestFirst: readonly FtpPoint[], timeZone: string): FtpRow[] {
  const days = latestFirst.map(({ day, effectiveAt }) => day ?? readDay(effectiveAt, timeZone));
  const byHand = new Set(days.filter((_, index) => latestFirst[index]?.origin === "rider"));
  const isReplaced = latestFirst.map(
    ({ origin }, index) => origin !== "rider" && byHand.has(days[index] ?? ""),
  );
  return latestFirst.map((point, index) => {
    const before = latestFirst.find((_, other) => other > index && !isReplaced[other]);
    return {
      ...point,
      effectiveAt: point.effectiveAt.toISOString(),
      day: days[index] ?? "",
      changeWatts: before && !isReplaced[index] ? point.ftpWatts - before.ftpWatts : null,
      isReplaced: isReplaced[index] ?? false,
    };
  });
}
