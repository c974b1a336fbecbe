import { describeFilters } from "@/app/(app)/workouts/_list/describe-filters.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import { readListQuery } from "@/lib/workouts/filters.ts";

type ClassTypes = WorkoutFacets["classTypes"];

/** Which workouts an address of the list means, in words: "Cycling, 45–60 min, “climb”". */
export function nameSelection(query: string, classTypes: ClassTypes): string {
  return listNames(query, classTypes).join(", ") || "All workouts";
}

function listNames(query: string, classTypes: ClassTypes): string[] {
  try {
    const { filters } = readListQuery(new URLSearchParams(query));
    // Without disciplines of the rider's own, all of them are named.
    const named = describeFilters(filters, { disciplines: [], classTypes }).map(({ label }) => label);
    return filters.search ? [...named, `“${filters.search}”`] : named;
  } catch {
    // An address of an earlier version.
    return ["A selection of workouts"];
  }
}
