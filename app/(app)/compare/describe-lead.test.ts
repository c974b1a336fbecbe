import { describe, expect, it } from "vitest";
import {
  describeLead,
  describeTimeGap,
  formatEffortDifference,
  formatLead,
  formatTimeGap,
} from "./describe-lead.ts";

const power = { effort: "output", distanceUnit: "metric" } as const;
const way = { effort: "speed", distanceUnit: "imperial" } as const;

describe("the words for a lead", () => {
  it("say who is ahead", () => {
    expect(describeLead(12.4, power)).toBe("12 kJ ahead");
    expect(describeLead(-4.24, power)).toBe("4.2 kJ behind");
    expect(describeLead(0.04, power)).toBe("level");
    expect(describeLead(85.4, way)).toBe("280 ft ahead");
    expect(describeTimeGap(38.2)).toBe("38 s ahead");
    expect(describeTimeGap(-65)).toBe("1:05 min behind");
    expect(describeTimeGap(-0.4)).toBe("level");
  });

  it("are short in a table", () => {
    expect(formatLead(-12, power)).toBe("−12 kJ");
    expect(formatLead(0, power)).toBe("0 kJ");
    expect(formatTimeGap(38)).toBe("+38 s");
    expect(formatEffortDifference(-19.6, power)).toBe("−20 W");
    expect(formatEffortDifference(0.44704, way)).toBe("+1 mph");
  });
});
