import type { ComparisonChart } from "@/lib/compare/build-comparison.ts";
import { formatClock } from "@/lib/format/duration.ts";
import type { Reading } from "@/lib/metrics/average.ts";
import type { CompareLane } from "./build-lanes.ts";
import { listMinutes } from "./list-minutes.ts";

/** What the lanes show, minute by minute. */
export function MinuteTable({ chart, lanes }: { chart: ComparisonChart; lanes: CompareLane[] }) {
  return (
    <table className="w-full text-left text-sm max-sm:text-xs">
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="py-2 align-bottom font-normal">
            Minute
          </th>
          {lanes.map(({ key, name, ghost }) => (
            <th key={key} scope="col" className="py-2 pl-3 text-right align-bottom font-normal">
              {name}
              {ghost && <span className="block text-ink-faint">live, ghost</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {listMinutes(chart, lanes).map(({ startSeconds, cells }) => (
          <tr key={startSeconds}>
            <th scope="row" className="py-1.5 align-top font-normal text-ink-soft">
              {formatClock(startSeconds)}
            </th>
            {lanes.map((lane, place) => (
              <td
                key={lane.key}
                className={`py-1.5 pl-3 text-right align-top ${lane.ghost ? "whitespace-nowrap" : ""}`}
              >
                <ReadingText lane={lane} value={cells[place]?.live ?? null} />
                {lane.ghost && (
                  <span className="text-ink-soft max-sm:block sm:ml-3">
                    <ReadingText lane={lane} value={cells[place]?.ghost ?? null} />
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReadingText({ lane, value }: { lane: CompareLane; value: Reading }) {
  if (value !== null) return lane.describe(value);
  return (
    <>
      <span className="sr-only">no reading</span>
      <span aria-hidden>–</span>
    </>
  );
}
