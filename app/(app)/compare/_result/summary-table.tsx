import { FiguresHead } from "@/app/_components/figures-head.tsx";
import type { ComparedSide } from "@/lib/compare/compare-workouts.ts";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { listSummaryRows } from "./summary-rows.ts";

interface SummaryTableProps {
  live: ComparedSide;
  ghost: ComparedSide;
  distanceUnit: DistanceUnit;
}

export function SummaryTable({ live, ghost, distanceUnit }: SummaryTableProps) {
  const rows = listSummaryRows(live, ghost, distanceUnit);
  if (rows.length === 0) return <p className="text-ink-soft">Nothing was measured in either of the two.</p>;
  const isFtpFromLater = live.ftp?.isEarlier || ghost.ftp?.isEarlier;
  return (
    <>
      <table className="w-full max-w-3xl text-left max-sm:text-sm">
        <FiguresHead rowName="Figure" columns={["Live", "Ghost", "Live − ghost"]} />
        <tbody className="divide-y divide-line">
          {rows.map(({ name, live: liveText, ghost: ghostText, difference }) => (
            <tr key={name}>
              <th scope="row" className="py-2 font-normal text-ink-soft">
                {name}
              </th>
              <Cell text={liveText} className="font-semibold" />
              <Cell text={ghostText} className="pl-3" />
              <Cell text={difference} className="pl-3" />
            </tr>
          ))}
        </tbody>
      </table>
      {isFtpFromLater && (
        <p className="mt-3 text-sm text-pretty text-ink-soft">
          No FTP was known yet on one of the days; the first one after it stands in.
        </p>
      )}
    </>
  );
}

function Cell({ text, className }: { text: string | null; className: string }) {
  return (
    <td className={`py-2 text-right whitespace-nowrap ${className}`}>
      {text ?? (
        <>
          <span className="sr-only">not measured</span>
          <span aria-hidden className="text-ink-faint">
            –
          </span>
        </>
      )}
    </td>
  );
}
