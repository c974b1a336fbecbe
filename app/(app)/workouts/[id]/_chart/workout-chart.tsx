"use client";

import dynamic from "next/dynamic";
import useSWR from "swr";
import { Button } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { retryWhileUseful } from "@/lib/swr/polling.ts";
import { fetchJson, type RequestError } from "@/lib/swr/request.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { ChartSkeleton } from "./chart-skeleton.tsx";
import type { SeriesContext } from "./series-look.ts";

const ChartLanes = dynamic(() => import("./chart-lanes.tsx").then((module) => module.ChartLanes), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Fetches the workout's graph and draws it; the drawing code comes only with it. */
export function WorkoutChart({ workoutId, ...context }: SeriesContext & { workoutId: string }) {
  const { data, error, mutate, isValidating } = useSWR<WorkoutGraph, RequestError>(
    `/api/workouts/${workoutId}/graph`,
    fetchJson<WorkoutGraph>,
    { onErrorRetry: retryWhileUseful, revalidateOnFocus: false },
  );
  if (data) return <ChartLanes graph={data} {...context} />;
  if (!error) return <ChartSkeleton />;
  return (
    <Notice
      tone="bad"
      role="alert"
      title="The graph could not be loaded"
      action={
        <Button variant="secondary" isBusy={isValidating} onClick={() => void mutate()}>
          Try again
        </Button>
      }
    >
      {error.message}
    </Notice>
  );
}
