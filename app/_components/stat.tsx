import { clsx } from "clsx";
import type { ReactNode } from "react";

interface StatProps {
  label: string;
  value: string;
  unit?: string | undefined;
  /** A quiet line under the label. */
  note?: ReactNode;
  /** `hero` is for the one number that matters on the page. */
  size?: "sm" | "md" | "hero";
}

/** One number with its unit and what it is. Goes inside a `StatRow`. */
export function Stat({ label, value, unit, note, size = "md" }: StatProps) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1">
      <dt className="text-sm text-ink-soft">
        {label}
        {note && <span className="block text-ink-faint">{note}</span>}
      </dt>
      <dd className={clsx("whitespace-nowrap", valueClass[size])}>
        {value}
        {unit && (
          <span
            className={clsx(
              "ml-1 font-medium tracking-normal text-ink-faint",
              size === "sm" ? "text-sm" : "text-base",
            )}
          >
            {unit}
          </span>
        )}
      </dd>
    </div>
  );
}

/** A description list of `Stat`s that wraps by itself. */
export function StatRow({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl className={clsx("grid grid-cols-2 gap-x-8 gap-y-6 sm:flex sm:flex-wrap sm:gap-x-12", className)}>
      {children}
    </dl>
  );
}

const valueClass = {
  sm: "text-xl font-semibold tracking-tight",
  md: "text-3xl font-semibold tracking-tight",
  hero: "text-hero",
};
