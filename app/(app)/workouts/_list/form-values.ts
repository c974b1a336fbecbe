import { AppError } from "@/lib/errors.ts";
import { formatCount } from "@/lib/format/number.ts";
import { greatestNumber, parseNumber } from "@/lib/workouts/filter-values.ts";
import { readListQuery } from "@/lib/workouts/filters.ts";
import { mapFields, type FormValues } from "./form-fields.ts";

export interface FormProblem {
  field: string | undefined;
  /** What to write into the field instead. */
  text: string;
}

const numberFields = ["minMinutes", "maxMinutes", "minOutputKj", "maxOutputKj"] as const;

export function readFormValues(data: FormData): FormValues {
  return mapFields((field) => {
    const value = data.get(field);
    return typeof value === "string" ? value.trim() : "";
  });
}

/** What the server would refuse, before it is asked. Its own words name parameters, which a form doesn't show. */
export function checkFormValues(values: FormValues): FormProblem | undefined {
  const wrong = numberFields.find((field) => parseNumber(values[field]) === null);
  if (wrong) return { field: wrong, text: describeWrongNumber(values[wrong]) };
  try {
    readListQuery(new URLSearchParams(values));
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return { field: error.field, text: error.userMessage };
    throw error;
  }
}

function describeWrongNumber(text: string): string {
  return Number(text) > greatestNumber
    ? `Give a number up to ${formatCount(greatestNumber)}.`
    : "Give a number from 0 up.";
}
