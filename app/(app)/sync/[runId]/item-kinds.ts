import type { SyncItemKind } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";

export const itemKindNames: Record<SyncItemKind, string> = {
  workout: "Workout",
  ride_details: "Class details",
  performance_graph: "Performance graph",
};

const countedAs: Record<SyncItemKind, [one: string, many: string]> = {
  workout: ["workout", "workouts"],
  ride_details: ["class", "classes"],
  performance_graph: ["graph", "graphs"],
};

/** "310 classes and 1,204 graphs"; kinds without any are left out, and all of none is empty. */
export function countKinds(counts: { kind: SyncItemKind; count: number }[]): string {
  const phrases = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => formatQuantity(count, ...countedAs[kind]));
  return new Intl.ListFormat("en-GB").format(phrases);
}
