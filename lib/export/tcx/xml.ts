/** An element with its text; nothing for a value that isn't known. */
export function element(name: string, text: string | number | null): string {
  return text === null ? "" : `<${name}>${typeof text === "number" ? text : escapeXml(text)}</${name}>`;
}

/** An element around others; nothing when it would be empty. */
export function parent(name: string, children: string): string {
  return children === "" ? "" : `<${name}>${children}</${name}>`;
}

/** Also without the characters that XML can't hold at all. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(unprintable, "")
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
