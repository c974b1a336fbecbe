import Link from "next/link";
import type { FtpAt } from "@/lib/ftp/ftp-history.ts";
import { isMeasuredByFtp } from "@/lib/workouts/zone-time.ts";
import { ExplainButton } from "./explain-button.tsx";
import { listLoadFigures, type LoadSource } from "./load-figures.ts";

interface TrainingLoadProps {
  workout: LoadSource & { discipline: string | null };
  ftp: FtpAt | null;
}

/** Normalised power, intensity and training stress, each with its formula; nothing without power. */
export function TrainingLoad({ workout, ftp }: TrainingLoadProps) {
  const figures = listLoadFigures(workout, ftp);
  if (figures.length === 0) return null;
  return (
    <div className="mt-8 flex flex-wrap items-end gap-x-12 gap-y-5">
      <dl className="flex flex-wrap gap-x-12 gap-y-5">
        {figures.map(({ label, value, unit, explanation }) => (
          <div key={label} className="flex flex-col-reverse justify-end gap-1">
            <dt className="text-sm text-ink-soft">
              {label} <ExplainButton title={label} lines={explanation} />
            </dt>
            <dd className="text-xl font-semibold tracking-tight whitespace-nowrap">
              {value}
              {unit && (
                <span className="ml-1 text-sm font-medium tracking-normal text-ink-faint">{unit}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!ftp && isMeasuredByFtp(workout.discipline) && (
        <p className="max-w-sm text-sm text-pretty text-ink-soft">
          <Link href="/settings" className="text-link">
            Set your FTP
          </Link>{" "}
          to see intensity, training stress and time in power zones.
        </p>
      )}
    </div>
  );
}
