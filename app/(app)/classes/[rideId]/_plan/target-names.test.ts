import { describe, expect, it } from "vitest";
import { listPowerZones } from "@/lib/zones/power-zones.ts";
import { describeStep, nameTarget } from "./target-names.ts";

const step = (lower: number, upper = lower) => ({ startSeconds: 0, endSeconds: 60, lower, upper });
const context = {
  distanceUnit: "imperial" as const,
  powerZones: listPowerZones(200),
  paceIntensities: [{ value: 3, name: "Challenging" }],
};

describe("describeStep", () => {
  it("turns a power zone into the rider's watts", () => {
    expect(describeStep("power_zone", step(3), context)).toBe("Zone 3, 150–179 W");
    expect(describeStep("power_zone", step(1), context)).toBe("Zone 1, up to 109 W");
    expect(describeStep("power_zone", step(6, 7), context)).toBe("Zone 6 to 7, from 240 W");
    expect(describeStep("power_zone", step(3), { ...context, powerZones: null })).toBe("Zone 3");
  });

  it("tells ranges with their unit, and paces by their name", () => {
    expect(describeStep("cadence", step(80, 90), context)).toBe("80–90 rpm");
    expect(describeStep("incline", step(1.5), context)).toBe("1.5 %");
    expect(describeStep("speed", step(6, 7), context)).toBe("6–7 mph");
    expect(describeStep("speed", step(6, 7), { ...context, distanceUnit: "metric" })).toBe("9.7–11.3 km/h");
    expect(describeStep("speed", step(6), { ...context, distanceUnit: "metric" })).toBe("9.7 km/h");
    expect(describeStep("pace_intensity", step(3), context)).toBe("Challenging");
    expect(describeStep("pace_intensity", step(5), context)).toBe("Level 5");
  });

  it("leaves a metric that it doesn't know in its own words", () => {
    expect(nameTarget("split_pace")).toBe("split pace");
    expect(describeStep("split_pace", step(2), context)).toBe("2");
  });
});
