import { describe, expect, it } from "vitest";
import { createRandom } from "../random.ts";
import { listClasses, type CatalogueClass } from "./classes.ts";
import { composePlan, meanIntensity, planOfClass } from "./plan.ts";
import type { ClassStyle } from "./class-styles.ts";
import { classTemplates } from "./templates.ts";

describe("class plans", () => {
  it.each([...new Set(classTemplates.map((one) => one.style))])("fill a %s class without gaps", (style) => {
    for (const seconds of [300, 1200, 1703, 5400]) {
      const plan = composePlan(style, seconds, createRandom(`${style}/${seconds}`));
      const ends = plan.blocks.map((block) => block.startSecond + block.seconds);

      expect(plan.blocks.map((block) => block.startSecond)).toEqual([0, ...ends.slice(0, -1)]);
      expect(ends.at(-1)).toBe(seconds);
    }
  });

  it("ask more of a test than of endurance, and nothing of the mat", () => {
    expect(intensityOf("ftpTest")).toBeGreaterThan(1);
    expect(intensityOf("powerZoneEndurance")).toBeLessThan(0.8);
    expect(intensityOf("strength")).toBe(0);
  });
});

describe("the catalogue", () => {
  it("is in order of airing, each class with a title that says how long it is", () => {
    const classes = listClasses();
    const aired = classes.map((one) => one.airedAt);

    expect(new Set(classes.map((one) => one.id)).size).toBe(classes.length);
    expect(aired.filter((at, index) => at < (aired[index - 1] ?? 0) - 3900)).toEqual([]);
    expect(classes.filter((one) => !one.title.startsWith(lengthOf(one)))).toEqual([]);
  });
});

function intensityOf(style: ClassStyle): number {
  const one = listClasses().find((candidate) => candidate.template.style === style);
  return meanIntensity(planOfClass(one?.index ?? -1));
}

function lengthOf(one: CatalogueClass): string {
  return one.distanceKm === null ? `${one.durationSeconds / 60} min ` : `${one.distanceKm} km `;
}
