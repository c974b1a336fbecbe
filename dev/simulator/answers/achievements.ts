import { createRandom, makeId } from "../random.ts";
import type { WorkoutRecord } from "../riders/records.ts";

const badges = [
  ["Two Wheels, Two Friends", "together", "Awarded for working out with a friend."],
  ["Early Light", "early_light", "Awarded for a workout before seven in the morning."],
  ["Full House", "full_house", "Awarded for four disciplines in one week."],
  ["Weekend Double", "weekend_double", "Awarded for working out on Saturday and Sunday."],
] as const;

/** The badges of a workout: one for a record, now and then another. */
export function pickAchievements(record: WorkoutRecord, origin: string): object[] {
  const random = createRandom(`badges/${record.id}`);
  const earned = record.isPersonalRecord
    ? [describe("Personal Best", "best_output", "Awarded for your best output at this length.", origin)]
    : [];
  if (!random.chance(0.12)) return earned;
  const [name, slug, description] = random.pick(badges);
  return [...earned, describe(name, slug, description, origin)];
}

function describe(name: string, slug: string, description: string, origin: string): object {
  const id = makeId("achievement", slug);
  return { id, name, slug, image_url: `${origin}/__sim/images/achievement/${id}.svg`, description };
}
