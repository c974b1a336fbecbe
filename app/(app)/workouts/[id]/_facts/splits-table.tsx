import { Dumbbell, Zap } from "lucide-react";
import type { SplitTable } from "./split-rows.ts";

export function SplitsTable({ columns, rows }: SplitTable) {
  return (
    <table className="w-full text-right">
      <thead className="align-top text-sm text-ink-soft">
        <tr>
          <th scope="col" className="pb-2 text-left font-normal">
            Split
          </th>
          {columns.map(({ name, unit }) => (
            <th key={name} scope="col" className="pb-2 pl-3 font-normal">
              {name}
              <span className="block text-ink-faint">{unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(({ marker, isBest, hasFloorPart, cells }, index) => (
          <tr key={`${index} ${marker}`} className={isBest ? "font-semibold" : undefined}>
            <th scope="row" className="py-2 text-left font-normal whitespace-nowrap text-ink-soft">
              {marker}
              {isBest && (
                <span className="flex items-center gap-1 text-sm font-medium text-accent">
                  <Zap aria-hidden className="size-3.5" /> fastest
                </span>
              )}
              {hasFloorPart && (
                <span className="flex items-center gap-1 text-sm text-ink-faint">
                  <Dumbbell aria-hidden className="size-3.5" /> with floor work
                </span>
              )}
            </th>
            {columns.map(({ name }, column) => (
              <td key={name} className="py-2 pl-3 align-top whitespace-nowrap">
                {cells[column] ?? <Missing />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Missing() {
  return (
    <>
      <span className="sr-only">not measured</span>
      <span aria-hidden className="font-normal text-ink-faint">
        –
      </span>
    </>
  );
}
