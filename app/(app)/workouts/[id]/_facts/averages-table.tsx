import { FiguresHead } from "@/app/_components/figures-head.tsx";
import type { Measure } from "@/lib/format/distance.ts";
import type { AverageRow } from "./averages.ts";

export function AveragesTable({ rows }: { rows: AverageRow[] }) {
  return (
    <table className="w-full text-left">
      <FiguresHead rowName="Metric" columns={["Average", "Peak"]} />
      <tbody className="divide-y divide-line">
        {rows.map(({ name, average, max }) => (
          <tr key={name}>
            <th scope="row" className="py-2 font-normal text-ink-soft">
              {name}
            </th>
            <MeasureCell measure={average} />
            <MeasureCell measure={max} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MeasureCell({ measure }: { measure: Measure | null }) {
  return (
    <td className="py-2 pl-6 text-right font-semibold whitespace-nowrap">
      {measure ? (
        <>
          {measure.value}
          <span className="ml-1 inline-block w-9 text-left text-sm font-normal text-ink-faint">
            {measure.unit}
          </span>
        </>
      ) : (
        <>
          <span className="sr-only">not measured</span>
          <span aria-hidden className="mr-10 font-normal text-ink-faint">
            –
          </span>
        </>
      )}
    </td>
  );
}
