import { drawSparkLine } from "./draw-spark-line.ts";

const width = 96;
const height = 24;

/** The shape of a series, for the eye only: what it means stands beside it in words. */
export function SparkLine({ values }: { values: number[] }) {
  const paths = drawSparkLine(values, width, height);
  if (!paths) return null;
  return (
    <svg
      aria-hidden
      viewBox={`0 -1 ${width} ${height + 2}`}
      width={width}
      height={height + 2}
      className="shrink-0 text-accent"
    >
      <path d={paths.area} className="fill-accent-wash" />
      <path
        d={paths.line}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
