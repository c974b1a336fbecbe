export type ListParams = Record<string, string | string[] | undefined>;

export interface ListState {
  cursor?: string | undefined;
  discipline?: string | undefined;
}

/** What the address says of the list; the first of a repeated parameter counts. */
export function readListState(params: ListParams): ListState {
  return { cursor: readOne(params["cursor"]), discipline: readOne(params["discipline"]) };
}

export function linkToList({ cursor, discipline }: ListState): string {
  const query = new URLSearchParams();
  if (discipline) query.set("discipline", discipline);
  if (cursor) query.set("cursor", cursor);
  return query.size === 0 ? "/workouts" : `/workouts?${query}`;
}

function readOne(value: string | string[] | undefined): string | undefined {
  const [first] = [value].flat();
  return first || undefined;
}
