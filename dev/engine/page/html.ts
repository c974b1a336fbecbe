/** Markup that is safe to put into a page as it is. Made only by html and rawHtml. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | undefined | readonly Part[];

/** A template whose values are escaped unless they are Html themselves; arrays are joined, undefined is left out. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(strings.map((text, index) => text + renderPart(parts[index])).join(""));
}

/** For constants of this program only, never for data. */
export function rawHtml(markup: string): Html {
  return new Html(markup);
}

function renderPart(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Html) return part.markup;
  if (typeof part === "string" || typeof part === "number") return escapeText(String(part));
  return part.map((item) => renderPart(item)).join("");
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
