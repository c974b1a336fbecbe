const names: Record<string, string> = {
  caesar: "Rowing",
  caesar_bootcamp: "Row bootcamp",
  bike_bootcamp: "Bike bootcamp",
  circuit: "Tread bootcamp",
  tread_bootcamp: "Tread bootcamp",
};

/** What a discipline is called; one that isn't known here keeps its own words: "aqua_boxing" → "Aqua boxing". */
export function nameDiscipline(discipline: string | null): string {
  const slug = discipline?.trim() || "other";
  const words = names[slug] ?? slug.replaceAll(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
