/** The number apart from what it counts, since they are set in different sizes: "12 kJ ahead" → 12 and "kJ ahead". */
export function splitWords(text: string): { value: string; unit: string | undefined } {
  const [first = "", ...rest] = text.split(" ");
  return { value: first === "level" ? "Level" : first, unit: rest.join(" ") || undefined };
}
