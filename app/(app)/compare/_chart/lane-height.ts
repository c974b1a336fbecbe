/** The first lane tells the most. */
export function chooseLaneHeight(place: number): string {
  return place === 0 ? "h-56 sm:h-64" : "h-32 sm:h-36";
}
