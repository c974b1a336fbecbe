import { ScrollArea } from "@base-ui/react/scroll-area";
import { useMemo, useState, type ReactNode } from "react";
import { Button } from "@/app/_components/button.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import type { LaneModel } from "./lane-model.ts";
import type { SampleBounds } from "./move-by-key.ts";
import { SegmentedChoice } from "./segmented-choice.tsx";
import { buildRows, groupSamples, type RowStep, type TableRow } from "./table-rows.ts";

const pageSize = 60;

interface GraphTableProps {
  graph: WorkoutGraph;
  lanes: LaneModel[];
  bounds: SampleBounds;
  /** Buttons for the part that is shown. */
  children: ReactNode;
}

/** The same readings as the lines, as numbers. */
export function GraphTable({ graph, lanes, bounds, children }: GraphTableProps) {
  const [step, setStep] = useState<RowStep>("minute");
  const [wantedPage, setPage] = useState(0);
  const { first, last } = bounds;
  const groups = useMemo(
    () => groupSamples(graph.sampleSeconds, { first, last }, step),
    [graph, first, last, step],
  );
  const pageCount = Math.max(1, Math.ceil(groups.length / pageSize));
  const page = Math.min(wantedPage, pageCount - 1);
  const start = page * pageSize;
  const shown = groups.slice(start, start + pageSize);
  const hasSegments = graph.segments.length > 0;
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedChoice
          label="A row for"
          choices={steps}
          value={step}
          onChoose={(chosen) => {
            setStep(chosen);
            setPage(0);
          }}
        />
        <output className="text-sm text-ink-soft tabular-nums">
          {groups.length === 0
            ? "No readings in this part"
            : `${formatCount(start + 1)}–${formatCount(start + shown.length)} of ${formatCount(groups.length)}`}
        </output>
        {children}
      </div>
      <ScrollArea.Root className="mt-3">
        <ScrollArea.Viewport>
          <table className="w-full text-sm">
            <thead>
              <tr className="border-b border-line text-left text-ink-soft">
                <Heading>Time</Heading>
                {lanes.map(({ look }) => (
                  <Heading key={look.slug}>{look.name}</Heading>
                ))}
                {hasSegments && <Heading>Part</Heading>}
              </tr>
            </thead>
            <tbody>
              {buildRows(graph, lanes, shown, step).map((row) => (
                <Row key={row.atSeconds} row={row} hasSegments={hasSegments} />
              ))}
            </tbody>
          </table>
        </ScrollArea.Viewport>
        <ScrollArea.Scrollbar orientation="horizontal" className="mt-1 flex h-2 rounded-full bg-sunken">
          <ScrollArea.Thumb className="h-full rounded-full bg-line-strong" />
        </ScrollArea.Scrollbar>
      </ScrollArea.Root>
      {pageCount > 1 && (
        <nav aria-label="Pages of readings" className="mt-4 flex justify-end gap-2">
          <Button variant="secondary" disabled={page === 0} onClick={() => setPage(page - 1)}>
            Earlier
          </Button>
          <Button variant="secondary" disabled={page === pageCount - 1} onClick={() => setPage(page + 1)}>
            Later
          </Button>
        </nav>
      )}
    </div>
  );
}

const steps = [
  { value: "minute", label: "Per minute" },
  { value: "reading", label: "Every reading" },
] as const;

function Heading({ children }: { children: string }) {
  return (
    <th scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">
      {children}
    </th>
  );
}

function Row({ row, hasSegments }: { row: TableRow; hasSegments: boolean }) {
  return (
    <tr className="border-b border-line/60">
      <th scope="row" className="py-1.5 pr-4 text-left font-medium whitespace-nowrap">
        {row.time}
      </th>
      {row.cells.map(({ slug, text }) => (
        <td key={slug} className="py-1.5 pr-4 whitespace-nowrap">
          {text ?? <span className="text-ink-faint">no reading</span>}
        </td>
      ))}
      {hasSegments && <td className="py-1.5 whitespace-nowrap text-ink-soft">{row.segmentName}</td>}
    </tr>
  );
}
