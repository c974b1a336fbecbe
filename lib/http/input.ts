import { z } from "zod";
import { AppError } from "@/lib/errors.ts";
import { describeIssue } from "./describe-issue.ts";
import { readBody, readJson } from "./read-body.ts";

const bodyLimitBytes = 64 * 1024;

/** The checked body; an empty one counts as `{}`. Throws `invalid_input`, naming the first field that is wrong. */
export async function parseJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await readBody(request, bodyLimitBytes);
  return parseInput(text.trim() === "" ? {} : readJson(text), schema);
}

/** The checked query. Every value is a string, an empty one counts as absent, and of a repeated name the last one counts. */
export function parseQuery<T>(request: Request, schema: z.ZodType<T>): T {
  const entries = [...new URL(request.url).searchParams].filter(([, value]) => value !== "");
  return parseInput(Object.fromEntries(entries), schema);
}

/** A UUID out of a path. Anything else can't be the id of something, so it is `not_found`. */
export function parseId(value: string | undefined): string {
  const result = z.uuid().safeParse(value);
  if (!result.success) throw new AppError("not_found", { userMessage: "There is nothing here." });
  return result.data.toLowerCase();
}

function parseInput<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value, { error: describeIssue });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".");
  throw new AppError("invalid_input", {
    userMessage: issue?.message ?? "The input isn't valid.",
    ...(field ? { field } : {}),
  });
}
