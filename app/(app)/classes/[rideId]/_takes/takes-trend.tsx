import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import type { ClassTake } from "@/lib/rides/find-class.ts";
import { drawTrend } from "./draw-trend.ts";
import { formatTakeValue, type MeasuredTakes } from "./measure-takes.ts";

const width = 640;
const height = 96;
const room = 8;

/** How the takes went up and down, oldest first; nothing below two measured ones. */
export function TakesTrend({
  measured,
  distanceUnit,
}: {
  measured: MeasuredTakes<ClassTake>;
  distanceUnit: DistanceUnit;
}) {
  const { measure, best, takes } = measured;
  const points = takes.flatMap(({ take, value }) => (value === null ? [] : [{ take, value }])).toReversed();
  const trend = drawTrend(
    points.map(({ value }) => value),
    width,
    height,
  );
  const [first, last] = [points[0], points.at(-1)];
  if (!trend || !measure || !first || !last) return null;
  const tell = (value: number) => {
    const shown = formatTakeValue(value, measure, distanceUnit);
    return `${shown.value} ${shown.unit}`;
  };
  return (
    <figure className="max-w-2xl">
      <svg
        aria-hidden
        viewBox={`${-room} ${-room} ${width + 2 * room} ${height + 2 * room}`}
        className="w-full text-accent"
      >
        <path d={trend.line} fill="none" stroke="currentColor" strokeWidth={2} strokeLinejoin="round" />
        {trend.points.map(({ x, y }, index) => (
          <circle
            key={points[index]?.take.id}
            cx={x}
            cy={y}
            r={points[index]?.take.id === best?.id ? 6 : 4}
            className={points[index]?.take.id === best?.id ? "fill-accent" : "fill-ground"}
            stroke="currentColor"
            strokeWidth={2}
          />
        ))}
      </svg>
      <figcaption className="mt-1 flex justify-between gap-6 text-sm text-ink-soft">
        <span>
          First {tell(first.value)}
          <span className="block text-ink-faint max-sm:hidden">
            {formatWorkoutDate(first.take.startedAt, first.take.timeZone)}
          </span>
        </span>
        {best && <span className="font-medium text-ink">Best {tell(best.value)}</span>}
        <span className="text-right">
          Newest {tell(last.value)}
          <span className="block text-ink-faint max-sm:hidden">
            {formatWorkoutDate(last.take.startedAt, last.take.timeZone)}
          </span>
        </span>
      </figcaption>
    </figure>
  );
}
