import { CalendarClock } from "lucide-react";
import Link from "next/link";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { Schedule } from "@/lib/schedule/read-schedule.ts";

/** When the next sync comes by itself, or the way to have that. */
export function NextSync({ schedule }: { schedule: Schedule }) {
  return (
    <p className="flex items-start gap-2 text-sm text-ink-soft">
      <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      <span>
        {schedule.nextAutoSyncAt && (
          <>
            Next by itself: <LocalTime iso={schedule.nextAutoSyncAt} />.{" "}
          </>
        )}
        <Link href="/connect" className="font-medium underline underline-offset-4 hover:text-ink">
          {schedule.nextAutoSyncAt ? "Change" : "Sync by itself"}
        </Link>
      </span>
    </p>
  );
}
