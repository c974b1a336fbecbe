/** The classes of a lane's height: the first one is the largest, and the heart's is larger than the rest. */
export function chooseLaneHeight(slug: string, isFirst: boolean): string {
  if (isFirst) return "h-56 sm:h-64";
  return slug === "heart_rate" ? "h-40 sm:h-44" : "h-28 sm:h-32";
}
