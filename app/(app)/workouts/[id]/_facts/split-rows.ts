import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDistance, formatElevation, formatSpeed } from "@/lib/format/distance.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import { formatPaceOf } from "@/lib/workouts/pace.ts";
import { measureSplits, type MeasuredSplit, type Split } from "@/lib/workouts/splits.ts";

export interface SplitRow {
  /** How far it went: "2 mi"; of an unfinished last one "last 0.53 mi". */
  marker: string;
  isBest: boolean;
  hasFloorPart: boolean;
  /** As many as there are columns; null where it wasn't measured. */
  cells: (string | null)[];
}

export interface SplitTable {
  columns: { name: string; unit: string | null }[];
  rows: SplitRow[];
}

/** Columns that no split has anything in are left out; null without splits. */
export function tableSplits(
  splits: readonly Split[],
  discipline: string | null,
  distanceUnit: DistanceUnit,
): SplitTable | null {
  const measured = measureSplits(splits);
  if (measured.length === 0) return null;
  const columns = listColumns(discipline, distanceUnit)
    .map(({ name, read }) => ({ name, cells: measured.map(read) }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  return {
    columns: columns.map(({ name, cells }) => ({
      name,
      unit: cells.find((cell) => cell !== null)?.unit ?? null,
    })),
    rows: measured.map((split, index) => ({
      marker: spellMarker(split, index, distanceUnit),
      isBest: split.isBest,
      hasFloorPart: split.hasFloorPart,
      cells: columns.map(({ cells }) => cells[index]?.value ?? null),
    })),
  };
}

interface Cell {
  value: string;
  unit: string | null;
}

interface Column {
  name: string;
  read: (split: MeasuredSplit) => Cell | null;
}

function listColumns(discipline: string | null, distanceUnit: DistanceUnit): Column[] {
  const isPaced = formatPaceOf(1, discipline, distanceUnit) !== null;
  const readSpeed = (speed: number) =>
    isPaced ? formatPaceOf(speed, discipline, distanceUnit) : formatSpeed(speed, distanceUnit);
  return [
    {
      name: "Time",
      read: (split) => fill(split.splitSeconds, (s) => ({ value: formatClock(s), unit: null })),
    },
    { name: isPaced ? "Pace" : "Speed", read: (split) => fill(split.speedMetersPerSecond, readSpeed) },
    { name: "Power", read: (split) => fill(split.averageOutputWatts, inUnit("W")) },
    { name: "Stroke rate", read: (split) => fill(split.strokeRateSpm, inUnit("spm")) },
    {
      name: "Climb",
      read: (split) => fill(split.elevationChangeMeters, (meters) => formatElevation(meters, distanceUnit)),
    },
  ];
}

function fill(value: number | null, format: (value: number) => Cell | null): Cell | null {
  return value === null ? null : format(value);
}

function inUnit(unit: string): (value: number) => Cell {
  return (value) => ({ value: formatCount(value), unit });
}

function spellMarker(split: MeasuredSplit, index: number, distanceUnit: DistanceUnit): string {
  if (split.markerMeters === null) return formatCount(index + 1);
  const { value, unit } = formatDistance(split.markerMeters, distanceUnit);
  return split.isUnfinished ? `last ${value} ${unit}` : `${value} ${unit}`;
}
