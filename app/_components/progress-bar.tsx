"use client";

import { Progress } from "@base-ui/react/progress";
import { clsx } from "clsx";

export interface ProgressPart {
  /** Share of the whole, 0–100. */
  percent: number;
  tone: "accent" | "good" | "warn" | "bad" | "faint";
}

interface ProgressBarProps {
  /** The accessible name: what is in progress. */
  label: string;
  /** 0–100; null while the end isn't known. */
  percent: number | null;
  /** What a screen reader says instead of the bare number. */
  valueText: string;
  /** Coloured stretches from left to right; one accent stretch of `percent` when left out. */
  parts?: ProgressPart[];
  size?: "md" | "lg";
}

export function ProgressBar({ label, percent, valueText, parts, size = "md" }: ProgressBarProps) {
  const stretches = parts ?? [{ percent: percent ?? 0, tone: "accent" as const }];
  return (
    <Progress.Root
      value={percent === null ? null : Math.floor(percent)}
      aria-label={label}
      aria-valuetext={valueText}
    >
      <Progress.Track
        className={clsx("flex overflow-hidden rounded-full bg-line", size === "lg" ? "h-3" : "h-1.5")}
      >
        {percent === null ? (
          <div className="w-full animate-pulse bg-accent opacity-40" />
        ) : (
          stretches.map((part) => (
            <div
              key={part.tone}
              className={clsx(
                "h-full shrink-0 transition-[width] duration-500 ease-out",
                partClass[part.tone],
              )}
              style={{ width: `${part.percent}%` }}
            />
          ))
        )}
      </Progress.Track>
    </Progress.Root>
  );
}

const partClass = {
  accent: "bg-accent",
  good: "bg-good",
  warn: "bg-warn",
  bad: "bg-bad",
  faint: "bg-ink-faint",
};
