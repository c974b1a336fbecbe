import { z } from "zod";
import { defaultSort, sortColumns, type SortColumn, type WorkoutSort } from "./sort.ts";

/** A place between two rows of a sorted list, and which way the page lies from it: on ("older") or back ("newer"). */
export interface WorkoutCursor {
  direction: "older" | "newer";
  sort: WorkoutSort;
  /** What the list is sorted by, of the row beside the place; null where that row has none. */
  value: string | number | null;
  id: string;
}

const side = z.enum(["older", "newer"]);
const moment = z.iso.datetime({ offset: true }).refine((text) => new Date(text).getUTCFullYear() > 0);
const fields = z.tuple([
  side,
  z.enum(sortColumns),
  z.enum(["asc", "desc"]),
  z.union([z.string(), z.number(), z.null()]),
  z.uuid(),
]);
/** Of addresses from before lists could be sorted. */
const earlierFields = z.tuple([side, moment, z.uuid()]);

const text = z.string().refine((value) => !value.includes("\0"));
const values: Record<SortColumn, z.ZodType> = {
  date: moment,
  title: text,
  instructor: text.nullable(),
  discipline: text,
  duration: z.number().nullable(),
  output: z.number().nullable(),
  averageOutput: z.number().nullable(),
  distance: z.number().nullable(),
  heartRate: z.number().nullable(),
  calories: z.number().nullable(),
};

export function encodeCursor({ direction, sort, value, id }: WorkoutCursor): string {
  return Buffer.from(JSON.stringify([direction, sort.column, sort.direction, value, id])).toString(
    "base64url",
  );
}

/** Null for anything that `encodeCursor` didn't make. */
export function decodeCursor(cursor: string): WorkoutCursor | null {
  const decoded = Buffer.from(cursor, "base64url").toString("utf8");
  return decoded.startsWith("[") ? readCursor(decoded) : readEarlierCursor(decoded);
}

/** Whether this is a cursor of a list in this order. */
export function isCursorOf(cursor: string, { column, direction }: WorkoutSort): boolean {
  const sort = decodeCursor(cursor)?.sort;
  return sort?.column === column && sort.direction === direction;
}

function readCursor(decoded: string): WorkoutCursor | null {
  const parsed = fields.safeParse(parseJson(decoded));
  if (!parsed.success) return null;
  const [direction, column, sortDirection, value, id] = parsed.data;
  if (!values[column].safeParse(value).success) return null;
  return { direction, sort: { column, direction: sortDirection }, value, id };
}

function readEarlierCursor(decoded: string): WorkoutCursor | null {
  const parsed = earlierFields.safeParse(decoded.split(","));
  if (!parsed.success) return null;
  const [direction, value, id] = parsed.data;
  return { direction, sort: defaultSort, value, id };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
