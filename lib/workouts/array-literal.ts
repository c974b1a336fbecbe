/** PostgreSQL's own literal of an array of numbers, with its gaps. */
export function toArrayLiteral(values: readonly (number | null)[]): string {
  const known = values.includes(null) ? values.map((value) => value ?? "NULL") : values;
  return `{${known.join(",")}}`;
}
