import { ChevronRight } from "lucide-react";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatCalendarDate, readDay } from "@/lib/format/date.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import type { FtpRow } from "@/lib/ftp/ftp-rows.ts";
import { AddFtp } from "./add-ftp.tsx";
import { FtpChart } from "./ftp-chart.tsx";
import { FtpTable } from "./ftp-table.tsx";

interface FtpSectionProps {
  current: FtpAt | null;
  /** Latest first. */
  rows: FtpRow[];
  timeZone: string;
  now: Date;
}

const shownRows = 8;

/** What the FTP is, how it came to it, and one of the rider's own. */
export function FtpSection({ current, rows, timeZone, now }: FtpSectionProps) {
  const today = readDay(now, timeZone);
  const earlier = rows.slice(shownRows);
  return (
    <div className="space-y-8">
      {current ? (
        <StatRow>
          <Stat
            label="Your FTP"
            note={`Since ${formatCalendarDate(current.day)}`}
            value={formatCount(current.ftpWatts)}
            unit="W"
          />
        </StatRow>
      ) : (
        <p className="text-pretty text-ink-soft">
          No FTP yet. Take an FTP test class and sync it, or add yours here: power zones and training load
          follow from it.
        </p>
      )}
      <FtpChart rows={rows} timeZone={timeZone} now={now} />
      {rows.length > 0 && (
        <div>
          <FtpTable rows={rows.slice(0, shownRows)} today={today} />
          {earlier.length > 0 && (
            <details className="group mt-3">
              <summary className="inline-flex list-none items-center gap-2 rounded py-1 text-sm font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
                {formatQuantity(earlier.length, "earlier one")}
                <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
              </summary>
              <FtpTable rows={earlier} today={today} />
            </details>
          )}
        </div>
      )}
      <AddFtp today={today} />
      <p className="text-sm text-pretty text-ink-soft">
        Tests and what Peloton says stay in this list. An FTP of your own goes before them on its day, and
        counts until a later one. Zones and training load take the FTP that was valid on a workout’s day.
      </p>
    </div>
  );
}
