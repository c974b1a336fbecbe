import { FiguresHead } from "@/app/_components/figures-head.tsx";
import type { PeakRow } from "./peaks.ts";

export function PeaksTable({ rows }: { rows: PeakRow[] }) {
  const hasFtp = rows.some(({ ofFtp }) => ofFtp !== null);
  return (
    <table className="w-full text-left">
      <FiguresHead rowName="For" columns={hasFtp ? ["Power", "Of your FTP"] : ["Power"]} />
      <tbody className="divide-y divide-line">
        {rows.map(({ span, watts, ofFtp }) => (
          <tr key={span}>
            <th scope="row" className="py-2 font-normal text-ink-soft">
              {span}
            </th>
            <td className="py-2 text-right font-semibold whitespace-nowrap">
              {watts} <span className="text-sm font-normal text-ink-faint">W</span>
            </td>
            {hasFtp && <td className="py-2 pl-6 text-right text-ink-soft">{ofFtp}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
