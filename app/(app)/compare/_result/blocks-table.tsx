import type { Comparison } from "@/lib/compare/build-comparison.ts";
import type { BlockDifference } from "@/lib/compare/compare-blocks.ts";
import { formatDifference } from "@/lib/format/difference.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { describeLead, formatEffortDifference, formatTimeGap, type LeadContext } from "../describe-lead.ts";
import { describeBestAndWorst, nameBlock } from "./describe-blocks.ts";
import { DivergingBar } from "./diverging-bar.tsx";

/** Part by part, what the live one won or lost on the ghost. */
export function BlocksTable({ comparison, context }: { comparison: Comparison; context: LeadContext }) {
  const { blocks, finish, effort, chart } = comparison;
  const hasRace = finish !== null;
  const hasHeartRate = effort === "heart_rate" || chart.heartRate !== null;
  const verdict = describeBestAndWorst(blocks, context);
  const largest = Math.max(...blocks.map(({ lead }) => Math.abs(lead ?? 0)));
  return (
    <>
      {verdict && <p className="mb-5 max-w-prose text-pretty">{verdict}</p>}
      <table className="w-full text-left">
        <thead className="text-sm text-ink-soft">
          <tr>
            <th scope="col" className="pb-2 font-normal">
              Part
            </th>
            {hasRace && <HeadCell>{effort === "output" ? "Work" : "Distance"}</HeadCell>}
            {hasRace && (
              <th aria-hidden className="w-2/5 pb-2 max-sm:hidden">
                <span className="flex justify-between px-1 text-xs font-normal">
                  <span>behind</span>
                  <span>ahead</span>
                </span>
              </th>
            )}
            {hasRace && <HeadCell>Time</HeadCell>}
            {hasRace && <HeadCell isExtra>Average</HeadCell>}
            {hasHeartRate && <HeadCell isExtra={hasRace}>Heart rate</HeadCell>}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {blocks.map((block) => (
            <tr key={block.startSeconds}>
              <th scope="row" className="py-2.5 pr-3 font-normal">
                <BlockName block={block} />
                {hasRace && <ExtraLine block={block} context={context} />}
              </th>
              {hasRace && (
                <Cell text={block.lead === null ? null : describeLead(block.lead, context)} isMain />
              )}
              {hasRace && (
                <td aria-hidden className="px-3 max-sm:hidden">
                  {block.lead !== null && (
                    <DivergingBar share={isLevel(block.lead, context) ? 0 : block.lead / largest} />
                  )}
                </td>
              )}
              {hasRace && (
                <Cell text={block.gainedSeconds === null ? null : formatTimeGap(block.gainedSeconds)} />
              )}
              {hasRace && (
                <Cell
                  isExtra
                  text={
                    block.averageEffort === null ? null : formatEffortDifference(block.averageEffort, context)
                  }
                />
              )}
              {hasHeartRate && <Cell isExtra={hasRace} text={describeHeartRate(block)} />}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What is told as level is drawn as level. */
function isLevel(lead: number, context: LeadContext): boolean {
  return describeLead(lead, context) === "level";
}

function BlockName({ block }: { block: BlockDifference }) {
  const { name, startSeconds, endSeconds } = block;
  return (
    <>
      <span className="font-medium">{nameBlock(block)}</span>
      {name !== null && (
        <span className="block text-sm text-ink-faint">
          {formatClock(startSeconds)}–{formatClock(endSeconds)}
        </span>
      )}
    </>
  );
}

/** On a phone there is no room for these columns. */
function ExtraLine({ block, context }: { block: BlockDifference; context: LeadContext }) {
  const told = [
    block.averageEffort === null ? null : formatEffortDifference(block.averageEffort, context),
    describeHeartRate(block),
  ].filter((text) => text !== null);
  return <span className="block text-sm text-ink-soft sm:hidden">{told.join(" · ")}</span>;
}

function HeadCell({ children, isExtra = false }: { children: string; isExtra?: boolean }) {
  return (
    <th scope="col" className={`pb-2 pl-3 text-right font-normal ${isExtra ? "max-sm:hidden" : ""}`}>
      {children}
    </th>
  );
}

function Cell({
  text,
  isExtra = false,
  isMain = false,
}: {
  text: string | null;
  isExtra?: boolean;
  isMain?: boolean;
}) {
  return (
    <td
      className={`py-2.5 pl-3 text-right whitespace-nowrap ${isExtra ? "max-sm:hidden" : ""} ${isMain ? "font-semibold" : ""}`}
    >
      {text ?? (
        <>
          <span className="sr-only">can’t be compared</span>
          <span aria-hidden className="text-ink-faint">
            –
          </span>
        </>
      )}
    </td>
  );
}

function describeHeartRate({ averageHeartRateBpm }: BlockDifference): string | null {
  return averageHeartRateBpm === null ? null : `${formatDifference(averageHeartRateBpm)} bpm`;
}
