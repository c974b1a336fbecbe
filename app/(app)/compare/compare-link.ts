interface ComparedIds {
  ghost?: string | undefined;
  live?: string | undefined;
}

/** The address of a comparison; with one of the two left out it asks for the other. */
export function linkToComparison({ ghost, live }: ComparedIds): string {
  const params = new URLSearchParams();
  if (ghost) params.set("ghost", ghost);
  if (live) params.set("live", live);
  const query = params.toString();
  return query === "" ? "/compare" : `/compare?${query}`;
}
