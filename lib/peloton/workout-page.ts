import { z } from "zod";
import { flagField, wholeField } from "./fields.ts";
import type { DistanceUnit, ListedWorkout, RejectedItem, WorkoutPage } from "./domain.ts";
import { parseListedWorkout } from "./listed-workout.ts";
import { describeIssue, parsePayload } from "./payload.ts";

const pageSchema = z.object({
  data: z.array(z.unknown()),
  page: wholeField,
  limit: wholeField,
  total: wholeField,
  page_count: wholeField,
  show_next: flagField,
});

/** One page of the list. An item that can't be read is left out and told in `rejected`. */
export function parseWorkoutPage(
  payload: unknown,
  asked: { page: number; pageSize: number; distanceUnit: DistanceUnit | null },
): WorkoutPage {
  const read = parsePayload(pageSchema, payload, "GET /api/user/{id}/workouts");
  const page = read.page ?? asked.page;
  const total = read.total ?? page * asked.pageSize + read.data.length;
  const pageCount = read.page_count ?? Math.ceil(total / (read.limit || asked.pageSize));
  return {
    page,
    total,
    pageCount,
    hasNext: read.show_next ?? page + 1 < pageCount,
    ...sortOut(read.data, asked.distanceUnit),
  };
}

function sortOut(items: unknown[], distanceUnit: DistanceUnit | null) {
  const workouts: ListedWorkout[] = [];
  const rejected: RejectedItem[] = [];
  for (const [index, item] of items.entries()) {
    const result = parseListedWorkout(item, distanceUnit);
    if ("workout" in result) workouts.push(result.workout);
    else rejected.push({ index, ...readId(item), message: describeIssue(result.error) });
  }
  return { workouts, rejected };
}

function readId(item: unknown): { id?: string } {
  if (typeof item !== "object" || item === null || !("id" in item)) return {};
  return typeof item.id === "string" ? { id: item.id } : {};
}
