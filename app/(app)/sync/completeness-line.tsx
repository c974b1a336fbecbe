import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { SyncMode, SyncRunState } from "@/lib/db/generated/enums.ts";
import { formatCount, formatQuantity } from "@/lib/format/number.ts";
import type { Completeness } from "@/lib/workouts/completeness.ts";
import { describeDifference } from "./describe-completeness.ts";
import { FullSyncButton } from "./full-sync-button.tsx";

interface CompletenessLineProps {
  completeness: Completeness;
  lastRun: { state: SyncRunState; mode: SyncMode };
  /** When Peloton said so, such as "the last sync", where what it says now may stand beside it. */
  asOf?: string;
}

/** "Peloton says 4,213 · Spinback holds 4,213 · 0 missing", and what to do when that isn't so. */
export function CompletenessLine({ completeness, lastRun, asOf }: CompletenessLineProps) {
  const { upstreamTotal, held, missingHere, missingUpstream } = completeness;
  if (upstreamTotal === null) return null;
  const difference = describeDifference(completeness, lastRun);
  const Icon = missingHere === 0 ? CircleCheck : CircleDashed;
  return (
    <section aria-label="Completeness" className="flex gap-3">
      <Icon
        aria-hidden
        className={`mt-0.5 size-5 shrink-0 ${missingHere === 0 ? "text-good" : "text-warn"}`}
      />
      <div className="min-w-0 space-y-2">
        {asOf && <p className="text-sm text-ink-soft">At {asOf}:</p>}
        <div className="overflow-hidden">
          <p className="-ml-5 flex flex-wrap tabular-nums">
            <Figure>
              Peloton says <strong>{formatCount(upstreamTotal)}</strong>
            </Figure>
            <Figure>
              Spinback holds <strong>{formatCount(held)}</strong>
            </Figure>
            <Figure>
              <strong>{formatCount(missingHere)}</strong> missing
            </Figure>
          </p>
        </div>
        {difference && <p className="text-sm text-pretty text-ink-soft">{difference.sentence}</p>}
        {difference?.needsFullSync && <FullSyncButton />}
        {missingUpstream > 0 && (
          <p className="text-sm text-pretty text-ink-soft">
            {formatQuantity(missingUpstream, "workout is", "workouts are")} here that Peloton no longer has.{" "}
            <Link href="/workouts/missing" className="text-link">
              Keep or delete
            </Link>
          </p>
        )}
      </div>
    </section>
  );
}

/** Its dot disappears at the beginning of a line, where the parent cuts it off. */
function Figure({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap before:inline-block before:w-5 before:text-center before:text-ink-faint before:content-['·'] [&_strong]:font-semibold">
      {children}
    </span>
  );
}
