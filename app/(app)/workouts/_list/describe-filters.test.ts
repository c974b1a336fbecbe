import { describe, expect, it } from "vitest";
import type { WorkoutFilters } from "@/lib/workouts/filters.ts";
import { describeFilters } from "./describe-filters.ts";

const facets = {
  disciplines: [{ discipline: "cycling" }],
  classTypes: [{ id: "pz", name: "Power Zone", workoutCount: 2 }],
};

describe("describeFilters", () => {
  it.each<[WorkoutFilters, string[]]>([
    [{}, []],
    [{ search: "climb", disciplines: ["cycling"] }, []],
    [{ disciplines: ["cycling", "caesar"] }, ["Rowing"]],
    [{ classTypeId: "pz" }, ["Power Zone"]],
    [{ classTypeId: "gone" }, ["Unknown class type"]],
    [{ instructor: "Zoë" }, ["Zoë"]],
    [{ minMinutes: 20, maxMinutes: 45 }, ["20–45 min"]],
    [{ minMinutes: 30, maxMinutes: 30 }, ["30 min"]],
    [{ minMinutes: 0 }, ["From 0 min"]],
    [{ maxOutputKj: 1200.5 }, ["Up to 1,200.5 kJ"]],
    [{ from: "2026-01-01", to: "2026-02-28" }, ["1 Jan – 28 Feb 2026"]],
    [{ from: "2026-01-01" }, ["From 1 Jan 2026"]],
    [{ to: "2026-01-01" }, ["Until 1 Jan 2026"]],
    [{ syncRunId: "0b6e3a0e-6f0f-4c43-9d6c-6d1f3f0a7b11" }, ["Brought by one sync"]],
    [
      { hasGraph: true, isPowerZone: false, isFreestyle: true, isOutdoor: false },
      ["With graph", "Not Power Zone", "Freestyle", "Indoor"],
    ],
  ])("says of %o %o", (filters, labels) => {
    expect(describeFilters(filters, facets).map(({ label }) => label)).toEqual(labels);
  });

  it("says what goes with each, and what stays", () => {
    const filters = { minMinutes: 20, maxMinutes: 45, isOutdoor: true, disciplines: ["caesar", "cycling"] };
    const active = describeFilters(filters, facets);
    expect(active.map(({ names, discipline }) => [discipline, ...names])).toEqual([
      ["caesar"],
      [undefined, "minMinutes", "maxMinutes"],
      [undefined, "isOutdoor"],
    ]);
    expect(active.map(({ rest }) => rest)).toEqual([
      { ...filters, disciplines: ["cycling"] },
      { isOutdoor: true, disciplines: ["caesar", "cycling"] },
      { ...filters, isOutdoor: undefined },
    ]);
  });
});
