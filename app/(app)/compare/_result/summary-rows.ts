import type { ComparedSide } from "@/lib/compare/compare-workouts.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDifference, formatShortDistance, formatShortTime } from "@/lib/format/difference.ts";
import { formatDistance, formatSpeed } from "@/lib/format/distance.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import { formatPaceOf } from "@/lib/workouts/pace.ts";

interface SummaryRow {
  name: string;
  live: string | null;
  ghost: string | null;
  /** Null when one of the two wasn’t measured. */
  difference: string | null;
}

export type SummarySide = Omit<ComparedSide, "ride" | "graphState" | "hasReadings" | "timeZone">;

/** The figures of both workouts, as far as one of them has them. */
export function listSummaryRows(
  live: SummarySide,
  ghost: SummarySide,
  distanceUnit: DistanceUnit,
): SummaryRow[] {
  const compare = (
    name: string,
    read: (side: SummarySide) => number | null | undefined,
    format: Format,
  ): SummaryRow => {
    // A figure of zero was not measured.
    const [liveValue, ghostValue] = [read(live) || null, read(ghost) || null];
    return {
      name,
      live: liveValue === null ? null : format.value(liveValue),
      ghost: ghostValue === null ? null : format.value(ghostValue),
      difference:
        liveValue === null || ghostValue === null ? null : format.difference(liveValue - ghostValue),
    };
  };
  const speed = inSpeed(distanceUnit);
  const pace = inPace(live, ghost, distanceUnit);
  const rows = [
    compare("Total output", (side) => side.totalOutputKj, inUnit("kJ")),
    compare("Distance", (side) => side.distanceMeters, inDistance(distanceUnit)),
    compare("Duration", (side) => side.durationSeconds, inTime),
    compare("Average output", (side) => side.averageOutputWatts, inUnit("W")),
    compare("Normalised power", (side) => side.normalizedOutputWatts, inUnit("W")),
    compare("Best 20 minutes", (side) => side.best20MinutesOutputWatts, inUnit("W")),
    pace && compare("Average pace", (side) => side.averageSpeedMetersPerSecond, pace),
    compare("Average speed", (side) => side.averageSpeedMetersPerSecond, speed),
    compare("Average cadence", (side) => side.averageCadenceRpm, inUnit("rpm")),
    compare("Average heart rate", (side) => side.averageHeartRateBpm, inUnit("bpm")),
    compare("Highest heart rate", (side) => side.maxHeartRateBpm, inUnit("bpm")),
    compare("Calories", (side) => side.caloriesKcal, inUnit("kcal")),
    compare("FTP of the day", (side) => side.ftp?.ftpWatts, inUnit("W")),
  ];
  return rows.filter((row): row is SummaryRow => row !== null && (row.live !== null || row.ghost !== null));
}

interface Format {
  value: (value: number) => string;
  difference: (difference: number) => string;
}

function inUnit(unit: string): Format {
  return {
    value: (value) => `${formatCount(value)} ${unit}`,
    difference: (difference) => `${formatDifference(difference)} ${unit}`,
  };
}

const inTime: Format = {
  value: formatClock,
  difference: (difference) => withSign(difference, formatShortTime(Math.abs(difference))),
};

function inDistance(distanceUnit: DistanceUnit): Format {
  return {
    value: (meters) => join(formatDistance(meters, distanceUnit)),
    difference: (meters) => withSign(meters, join(formatShortDistance(Math.abs(meters), distanceUnit))),
  };
}

function inSpeed(distanceUnit: DistanceUnit): Format {
  return {
    value: (speed) => join(formatSpeed(speed, distanceUnit)),
    difference: (speed) => withSign(speed, join(formatSpeed(Math.abs(speed), distanceUnit))),
  };
}

/** Null where the two don’t speak of the same pace. Paces have no difference that means something: speeds have. */
function inPace(live: SummarySide, ghost: SummarySide, distanceUnit: DistanceUnit): Format | null {
  const unitOf = (side: SummarySide) => formatPaceOf(1, side.discipline, distanceUnit)?.unit ?? null;
  const unit = unitOf(live);
  if (unit === null || unit !== unitOf(ghost)) return null;
  return {
    value: (speed) => {
      const pace = formatPaceOf(speed, live.discipline, distanceUnit);
      return pace ? join(pace) : "";
    },
    difference: () => "",
  };
}

function join({ value, unit }: { value: string; unit: string }): string {
  return `${value} ${unit}`;
}

function withSign(value: number, amount: string): string {
  if (amount.startsWith("0 ")) return amount;
  return `${value < 0 ? "−" : "+"}${amount}`;
}
