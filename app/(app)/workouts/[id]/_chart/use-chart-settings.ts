"use client";

import { useStoredSetting } from "./use-stored-setting.ts";

export const smoothings = [
  { value: "0", label: "Off" },
  { value: "5", label: "5 s" },
  { value: "15", label: "15 s" },
  { value: "30", label: "30 s" },
] as const;

export type Smoothing = (typeof smoothings)[number]["value"];

/** How this browser's viewer likes the chart: which lanes are hidden, over how long readings are averaged. */
export function useChartSettings() {
  const [hidden, setHidden] = useStoredSetting("spinback.chart.hidden-lanes");
  const [stored, setSmoothing] = useStoredSetting("spinback.chart.smoothing");
  const hiddenSlugs = hidden ? hidden.split(" ") : [];
  const smoothing: Smoothing = smoothings.find(({ value }) => value === stored)?.value ?? "0";

  function toggleLane(slug: string) {
    const isHidden = hiddenSlugs.includes(slug);
    const next = isHidden ? hiddenSlugs.filter((one) => one !== slug) : [...hiddenSlugs, slug];
    setHidden(next.join(" "));
  }

  return { hiddenSlugs, toggleLane, smoothing, setSmoothing };
}
