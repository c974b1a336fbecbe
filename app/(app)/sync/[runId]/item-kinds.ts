import type { SyncItemKind } from "@/lib/db/generated/enums.ts";

export const itemKindNames: Record<SyncItemKind, string> = {
  workout: "Workout",
  ride_details: "Class details",
  performance_graph: "Performance graph",
};
