import type { Row } from "./row.ts";

const head = ["what", "target", "measured", "÷ physical limit", ""];

/** A Markdown table, ready for the README. */
export function formatTable(rows: Row[]): string[] {
  const body = rows.map(({ what, target, measured, ratio, isReached }) => [
    what,
    target ?? "",
    measured,
    ratio === null ? "" : ratio.toFixed(2),
    isReached === null ? "" : isReached ? "✔" : "✖",
  ]);
  return [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`);
}
