import { drawRowSpark } from "./draw-row-spark.ts";

/** For the eye only: the row's numbers say what matters. */
export function RowSpark({ values }: { values: number[] }) {
  const spark = drawRowSpark(values);
  if (!spark) return null;
  return (
    <svg aria-hidden width={spark.width} height={22} viewBox={`-1 -1 ${spark.width + 2} 22`}>
      <path d={spark.path} />
    </svg>
  );
}
