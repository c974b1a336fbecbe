import { AppError } from "@/lib/errors.ts";

export const greatestNumber = 1_000_000;

/** The parameter without the spaces around it. A NUL is refused: the database can't hold one. */
export function readText(params: URLSearchParams, name: string, longest: number): string | undefined {
  const text = params.get(name)?.trim() || undefined;
  if (text === undefined) return undefined;
  if (text.length > longest) throw refuse(name, `“${name}” is too long: at most ${longest} characters.`);
  if (text.includes("\0")) throw refuse(name, `“${name}” holds a character that no text can hold.`);
  return text;
}

export function readNumber(params: URLSearchParams, name: string): number | undefined {
  const value = parseNumber(params.get(name) ?? "");
  if (value !== null) return value;
  throw refuse(name, `“${name}” must be a number from 0 to ${greatestNumber}.`);
}

/** Undefined for an empty text, null for one that is no number that counts. */
export function parseNumber(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const value = /^\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value <= greatestNumber ? value : null;
}

export function readFlag(params: URLSearchParams, name: string): boolean | undefined {
  const text = params.get(name) || undefined;
  if (text === undefined) return undefined;
  if (text === "true" || text === "false") return text === "true";
  throw refuse(name, `“${name}” must be true or false.`);
}

export function readDay(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name) || undefined;
  if (text === undefined || isDay(text)) return text;
  throw refuse(name, `“${name}” must be a day such as 2026-01-31.`);
}

/** No zod here: the browser checks its form with these too, and would load all of it. */
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readId(params: URLSearchParams, name: string): string | undefined {
  const text = params.get(name) || undefined;
  if (text === undefined || uuid.test(text)) return text;
  throw refuse(name, `“${name}” must be the id of something in Spinback.`);
}

/** Whether this is a day of the calendar, from 1900 on: "2026-02-30" isn't. */
function isDay(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuse(field: string, userMessage: string): AppError {
  return new AppError("invalid_input", { field, userMessage });
}
