import type { Effort } from "@/lib/compare/readings.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatDifference, formatShortDistance, formatShortTime } from "@/lib/format/difference.ts";
import { formatSpeed } from "@/lib/format/distance.ts";
import { formatNumber } from "@/lib/format/number.ts";

export interface LeadContext {
  effort: Effort;
  distanceUnit: DistanceUnit;
}

/** "12 kJ ahead", "85 m behind", "level". */
export function describeLead(lead: number, context: LeadContext): string {
  const amount = formatAmount(Math.abs(lead), context);
  return amount.startsWith("0 ") ? "level" : `${amount} ${lead > 0 ? "ahead" : "behind"}`;
}

/** "38 s ahead", "1:05 min behind", "level". */
export function describeTimeGap(gapSeconds: number): string {
  const amount = formatShortTime(Math.abs(gapSeconds));
  return amount === "0 s" ? "level" : `${amount} ${gapSeconds > 0 ? "ahead" : "behind"}`;
}

/** "+12 kJ", "−85 m". */
export function formatLead(lead: number, context: LeadContext): string {
  return sign(lead, formatAmount(Math.abs(lead), context));
}

/** "+38 s", "−1:05 min". */
export function formatTimeGap(gapSeconds: number): string {
  return sign(gapSeconds, formatShortTime(Math.abs(gapSeconds)));
}

/** Between two averages of the effort: "+20 W", "−0.8 km/h". */
export function formatEffortDifference(difference: number, { effort, distanceUnit }: LeadContext): string {
  if (effort !== "speed") return `${formatDifference(difference)} ${effort === "output" ? "W" : "bpm"}`;
  const { value, unit } = formatSpeed(Math.abs(difference), distanceUnit);
  return sign(difference, `${value} ${unit}`);
}

function formatAmount(amount: number, { effort, distanceUnit }: LeadContext): string {
  if (effort === "output") return `${formatNumber(amount, amount < 10 ? 1 : 0)} kJ`;
  const { value, unit } = formatShortDistance(amount, distanceUnit);
  return `${value} ${unit}`;
}

function sign(value: number, amount: string): string {
  if (amount.startsWith("0 ")) return amount;
  return `${value < 0 ? "−" : "+"}${amount}`;
}
