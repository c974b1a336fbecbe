import { z } from "zod";

const mayBeAbsent = z.unknown().optional();

/**
 * Fields as Peloton fills them: any may be absent or null, and a number may come as a string.
 * What can't be read is null, so that one odd field never costs the item.
 */
export const numberField = mayBeAbsent.transform(readNumber);
/** The one kind that makes its object unreadable when it is missing. */
export const requiredNumberField = numberField.pipe(z.number());
export const wholeField = mayBeAbsent.transform((value) => roundOrNull(readNumber(value)));
export const textField = mayBeAbsent.transform(readText);
export const flagField = mayBeAbsent.transform((value) => (typeof value === "boolean" ? value : null));
export const timeField = mayBeAbsent.transform(readTime);
export const urlField = mayBeAbsent.transform((value) => {
  const text = readText(value);
  return text !== null && /^https?:\/\//i.test(text) ? text : null;
});
/** Without a schema for each entry, and without a copy where all can be read as they are: a graph has thousands. */
export const numbersField = mayBeAbsent.transform((value): (number | null)[] => {
  if (!Array.isArray(value)) return [];
  return value.every(isReadNumber) ? value : value.map(readNumber);
});

/** The entries of an array that can be read; an empty list when there is no array. */
export function listField<Schema extends z.ZodType>(schema: Schema) {
  return mayBeAbsent.transform((value): z.output<Schema>[] =>
    Array.isArray(value) ? value.flatMap((one) => keep(schema, one)) : [],
  );
}

/** Null when there is no such object, or not a readable one. */
export function objectField<Schema extends z.ZodType>(schema: Schema) {
  return mayBeAbsent.transform((value): z.output<Schema> | null => keep(schema, value)[0] ?? null);
}

/** Peloton's heart-rate zone durations: five numbers, or none. */
export const zoneDurationsField = mayBeAbsent.transform((value): number[] => {
  if (typeof value !== "object" || value === null) return [];
  const zones = [1, 2, 3, 4, 5].map((zone) =>
    roundOrNull(readNumber(Reflect.get(value, `heart_rate_z${zone}_duration`))),
  );
  return zones.every((seconds) => seconds === null) ? [] : zones.map((seconds) => seconds ?? 0);
});

function keep<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema>[] {
  const result = schema.safeParse(value);
  return result.success ? [result.data] : [];
}

function isReadNumber(value: unknown): value is number | null {
  return value === null || (typeof value === "number" && Number.isFinite(value));
}

function readNumber(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string" || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

function readText(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return null;
  return value.trim() === "" ? null : value.trim();
}

/** Unix seconds; 0 stands for "not set". */
function readTime(value: unknown): Date | null {
  const seconds = readNumber(value);
  if (seconds === null || seconds <= 0) return null;
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? null : time;
}

function roundOrNull(value: number | null): number | null {
  return value === null ? null : Math.round(value);
}
