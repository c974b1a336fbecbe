import { describe, expect, it } from "vitest";
import { listPowerZones } from "@/lib/zones/power-zones.ts";
import type { ClassPlan } from "./class-plan.ts";
import { listLaneTargets } from "./lane-targets.ts";

const zones = listPowerZones(200);
const time = { startSeconds: 0, endSeconds: 300 };

function planOf(targets: ClassPlan["spans"][number]["targets"], bands: ClassPlan["bands"] = []): ClassPlan {
  return { spans: [{ type: "cycling", ...time, targets }], bands, songs: [], paceIntensities: [] };
}

describe("listLaneTargets", () => {
  it("turns power zones into watts, up to where the next zone begins", () => {
    const plan = planOf([{ name: "power_zone", lower: 2, upper: 3 }]);
    expect(listLaneTargets(plan, "output", zones)).toEqual([
      { ...time, lower: 110, upper: 180, isUpperIncluded: false },
    ]);
    expect(listLaneTargets(plan, "cadence", zones)).toEqual([]);
  });

  it("has no upper limit in the highest zone, and no watts without an FTP", () => {
    const plan = planOf([{ name: "power_zone", lower: 7, upper: 7 }]);
    expect(listLaneTargets(plan, "output", zones)).toEqual([
      { ...time, lower: 300, upper: null, isUpperIncluded: false },
    ]);
    expect(listLaneTargets(plan, "output", [])).toEqual([]);
  });

  it("gives a target of speed in the series' unit", () => {
    const plan = planOf([{ name: "speed", lower: 5, upper: 6 }]);
    const [step] = listLaneTargets(plan, "speed", []);
    expect(step?.lower).toBeCloseTo(2.2352, 4);
    expect(step?.upper).toBeCloseTo(2.6822, 4);
  });

  it("asks the instructor's ranges where the targets don't speak of the metric", () => {
    const bands = [{ name: "cadence", steps: [{ ...time, lower: 80, upper: 90 }] }];
    expect(listLaneTargets(planOf([], bands), "cadence", [])).toEqual([
      { ...time, lower: 80, upper: 90, isUpperIncluded: true },
    ]);
    const both = planOf([{ name: "cadence", lower: 60, upper: 70 }], bands);
    expect(listLaneTargets(both, "cadence", [])).toMatchObject([{ lower: 60, upper: 70 }]);
  });

  it("leaves out a target without bounds", () => {
    expect(listLaneTargets(planOf([{ name: "incline", lower: null, upper: null }]), "incline", [])).toEqual(
      [],
    );
  });
});
