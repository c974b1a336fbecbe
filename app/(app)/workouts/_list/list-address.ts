import { AppError } from "@/lib/errors.ts";
import { readListQuery, writeListQuery, type ListQuery } from "@/lib/workouts/filters.ts";

export type PageParams = Record<string, string | string[] | undefined>;

export interface ListAddress extends ListQuery {
  cursor?: string | undefined;
}

/** What the page's address says of the list, or in a sentence what is wrong with it. */
export function readListAddress(pageParams: PageParams): ListAddress | { problem: string } {
  const params = toSearchParams(pageParams);
  try {
    return { ...readListQuery(params), cursor: params.get("cursor") || undefined };
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_input") return { problem: error.userMessage };
    throw error;
  }
}

export function linkToList({ cursor, ...query }: ListAddress): string {
  const params = new URLSearchParams(writeListQuery(query));
  if (cursor) params.set("cursor", cursor);
  return params.size === 0 ? "/workouts" : `/workouts?${params}`;
}

function toSearchParams(pageParams: PageParams): URLSearchParams {
  const pairs = Object.entries(pageParams).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one === undefined ? [] : [[name, one]])),
  );
  return new URLSearchParams(pairs);
}
