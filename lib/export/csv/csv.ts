export type CsvValue = string | number | boolean | Date | null;

/** A line of RFC 4180, with its end. */
export function formatCsvRow(values: readonly CsvValue[]): string {
  return `${values.map(formatValue).join(",")}\r\n`;
}

function formatValue(value: CsvValue): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "string") return String(value);
  const text = guardFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table program would run a text that begins like a formula. */
function guardFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
