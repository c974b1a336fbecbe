import type { formParsers } from "./list-parsers.ts";

export type FormField = keyof typeof formParsers;
export type FormValues = Record<FormField, string>;

/** Something for each of the form's fields. */
export function mapFields<Value>(read: (field: FormField) => Value) {
  return {
    classTypeId: read("classTypeId"),
    instructor: read("instructor"),
    minMinutes: read("minMinutes"),
    maxMinutes: read("maxMinutes"),
    from: read("from"),
    to: read("to"),
    minOutputKj: read("minOutputKj"),
    maxOutputKj: read("maxOutputKj"),
    hasGraph: read("hasGraph"),
    isPowerZone: read("isPowerZone"),
    isFreestyle: read("isFreestyle"),
    isOutdoor: read("isOutdoor"),
  } satisfies Record<FormField, Value>;
}
