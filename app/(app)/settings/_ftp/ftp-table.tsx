import Link from "next/link";
import { formatCalendarDate } from "@/lib/format/date.ts";
import { formatDifference } from "@/lib/format/difference.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { FtpOrigin } from "@/lib/ftp/ftp-history.ts";
import type { FtpRow } from "@/lib/ftp/ftp-rows.ts";
import { ChangeFtp } from "./change-ftp.tsx";
import { DeleteFtp } from "./delete-ftp.tsx";

export function FtpTable({ rows, today }: { rows: FtpRow[]; today: string }) {
  return (
    <table className="w-full text-left">
      <thead className="text-sm text-ink-soft">
        <tr>
          <th scope="col" className="pb-2 font-normal">
            Since
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-normal">
            FTP
          </th>
          <th scope="col" className="pb-2 pl-3 text-right font-normal">
            Change
          </th>
          <th scope="col" className="w-20 pb-2">
            <span className="sr-only">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <FtpLine key={row.entryId ?? row.workoutId} row={row} today={today} />
        ))}
      </tbody>
    </table>
  );
}

function FtpLine({ row, today }: { row: FtpRow; today: string }) {
  const { entryId, day, ftpWatts, changeWatts, isReplaced, origin } = row;
  const date = formatCalendarDate(day);
  const entry = origin === "rider" && entryId !== null ? { id: entryId, day, ftpWatts } : null;
  return (
    <tr className={isReplaced ? "text-ink-faint" : undefined}>
      <th scope="row" className="py-2.5 font-normal">
        {date}
        <span className="block text-sm text-ink-soft">
          <Origin row={row} />
          {isReplaced && ", replaced by your own"}
        </span>
      </th>
      <td className="py-2.5 pl-3 text-right font-semibold whitespace-nowrap">
        {formatCount(ftpWatts)} <span className="font-normal text-ink-faint">W</span>
      </td>
      <td className="py-2.5 pl-3 text-right whitespace-nowrap">
        {changeWatts === null ? (
          <>
            <span className="sr-only">none</span>
            <span aria-hidden className="text-ink-faint">
              –
            </span>
          </>
        ) : (
          <>
            {formatDifference(changeWatts)} <span className="text-ink-faint">W</span>
          </>
        )}
      </td>
      <td className="py-1 text-right whitespace-nowrap">
        {entry && (
          <>
            <ChangeFtp entry={entry} date={date} today={today} />
            <DeleteFtp entry={entry} date={date} />
          </>
        )}
      </td>
    </tr>
  );
}

function Origin({ row: { workoutId, origin } }: { row: FtpRow }) {
  if (workoutId === null) return originNames[origin];
  return (
    <Link href={`/workouts/${workoutId}`} className="underline hover:text-ink">
      {originNames[origin]}
    </Link>
  );
}

const originNames: Record<FtpOrigin, string> = {
  test_workout: "FTP test",
  peloton_test: "A test, as Peloton keeps it",
  peloton_manual: "Set at Peloton",
  peloton_estimate: "Peloton’s estimate",
  rider: "Your own",
};
