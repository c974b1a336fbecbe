import { formatDay } from "@/lib/format/date.ts";
import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount, formatNumber } from "@/lib/format/number.ts";
import type { ClassFacts } from "@/lib/rides/find-class.ts";
import { parseClassTypes } from "@/lib/rides/stored-facts.ts";
import { parseRideTargets } from "@/lib/rides/stored-plan.ts";

export interface ClassFact {
  label: string;
  value: string;
}

type ClassFactSource = Pick<
  ClassFacts,
  "durationSeconds" | "classTypes" | "difficultyEstimate" | "originalAiredAt" | "targetMetrics"
>;

export function listClassFacts(ride: ClassFactSource): ClassFact[] {
  const types = parseClassTypes(ride.classTypes).map(({ name }) => name);
  const expected = parseRideTargets(ride.targetMetrics)?.expectedOutputKj;
  return [
    ...(ride.durationSeconds ? [{ label: "Length", value: formatDuration(ride.durationSeconds) }] : []),
    ...(types.length > 0 ? [{ label: "Kind", value: types.join(", ") }] : []),
    ...(ride.difficultyEstimate
      ? [{ label: "Difficulty", value: `${formatNumber(ride.difficultyEstimate)} of 10` }]
      : []),
    ...(ride.originalAiredAt
      ? [{ label: "First aired", value: formatDay(ride.originalAiredAt, "UTC") }]
      : []),
    ...(expected
      ? [
          {
            label: "Expected output",
            value: `${formatCount(expected.lower)}–${formatCount(expected.upper)} kJ`,
          },
        ]
      : []),
  ];
}
