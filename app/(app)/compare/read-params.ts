export type CompareParams = Record<string, string | string[] | undefined>;

interface CompareState {
  ghost: string | undefined;
  live: string | undefined;
  search: string;
}

const longestSearch = 200;

/** The address as a state; of a repeated parameter the last one counts, an empty one counts as absent. */
export function readParams(params: CompareParams): CompareState {
  return {
    ghost: readLast(params["ghost"]),
    live: readLast(params["live"]),
    search: (readLast(params["search"]) ?? "").replaceAll("\0", "").trim().slice(0, longestSearch),
  };
}

function readLast(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value.at(-1) : value) || undefined;
}
