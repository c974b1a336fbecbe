import { formatDate } from "@/lib/format/date.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { FtpRow } from "@/lib/ftp/ftp-rows.ts";
import { drawStepLine } from "./draw-step-line.ts";

interface FtpChartProps {
  /** Latest first. */
  rows: FtpRow[];
  timeZone: string;
  now: Date;
}

/** The FTP over time as a line of steps; the numbers stand in the table. */
export function FtpChart({ rows, timeZone, now }: FtpChartProps) {
  const points = rows
    .filter(({ isReplaced }) => !isReplaced)
    .map(({ effectiveAt, ftpWatts }) => ({ at: new Date(effectiveAt), value: ftpWatts }))
    .toReversed();
  const line = drawStepLine(
    points.map(({ at, value }) => ({ atMs: at.getTime(), value })),
    now.getTime(),
  );
  const [first] = points;
  if (!line || !first || points.length < 2) return null;
  const { path, lowest, highest } = line;
  return (
    <figure>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-sm text-ink-faint">
        <div aria-hidden className="flex flex-col justify-between tabular-nums">
          <span>{formatCount(highest)} W</span>
          {lowest < highest && <span>{formatCount(lowest)} W</span>}
        </div>
        <svg
          role="img"
          aria-label={`FTP over time, from ${first.value} to ${points.at(-1)?.value} W, between ${lowest} and ${highest} W`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="h-28 w-full border-b border-line text-accent"
        >
          <path d={`${path}V100H0Z`} className="fill-accent-wash" />
          <path
            d={path}
            fill="none"
            stroke="currentColor"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <div aria-hidden className="col-start-2 mt-1 flex justify-between tabular-nums">
          <span>{formatDate(first.at, timeZone)}</span>
          <span>Today</span>
        </div>
      </div>
    </figure>
  );
}
