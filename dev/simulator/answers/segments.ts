import type { CatalogueClass } from "../catalogue/classes.ts";
import type { Plan, PlanBlock } from "../catalogue/plan.ts";
import { makeId } from "../random.ts";

interface Section {
  readonly name: string;
  readonly surface: PlanBlock["surface"];
  readonly startSecond: number;
  readonly blocks: PlanBlock[];
}

/** The parts of a class on the pedalling clock, 0-based. */
export function describeSegments(
  plan: Plan,
  one: CatalogueClass,
  origin: string,
  withEfforts = false,
): object[] {
  return groupSections(plan).map((section, place) => {
    const isWarmUp = section.name.startsWith("Warm");
    const slug = isWarmUp ? "warmup" : section.name.toLowerCase().replaceAll(" ", "_");
    const length = lengthOf(section);
    return {
      id: makeId("segment", one.index, place),
      length,
      start_time_offset: section.startSecond,
      icon_url: `${origin}/__sim/images/segment/${slug}.svg`,
      intensity_in_mets: isWarmUp ? 3.5 : metsOf(section),
      metrics_type: section.surface,
      icon_name: slug,
      icon_slug: slug,
      name: section.name,
      ...(withEfforts && { subsegments_v2: describeEfforts(section, one) }),
    };
  });
}

/** Share of the class by name of part, as strings. */
export function describeDistribution(plan: Plan): Record<string, string> {
  const shares: Record<string, number> = {};
  for (const section of groupSections(plan)) {
    shares[section.name] = (shares[section.name] ?? 0) + lengthOf(section) / plan.durationSeconds;
  }
  return Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, String(share)]));
}

function describeEfforts(section: Section, one: CatalogueClass): object[] {
  return section.blocks.map((block, place) => ({
    id: makeId("effort", one.index, section.startSecond, place),
    type: block.label === "Rest" ? "rest" : "movement",
    display_name: block.label,
    scheduled_offset: block.startSecond,
    offset: block.startSecond,
    length: block.seconds,
    rounds: null,
    movements: [],
  }));
}

function groupSections(plan: Plan): Section[] {
  const sections: Section[] = [];
  for (const block of plan.blocks) {
    const current = sections.at(-1);
    if (current?.name === block.section && current.surface === block.surface) current.blocks.push(block);
    else {
      sections.push({
        name: block.section,
        surface: block.surface,
        startSecond: block.startSecond,
        blocks: [block],
      });
    }
  }
  return sections;
}

function lengthOf(section: Section): number {
  return section.blocks.reduce((sum, block) => sum + block.seconds, 0);
}

function metsOf(section: Section): number {
  if (section.name === "Meditation") return 0;
  return section.surface === "floor" ? 4 : 6;
}
