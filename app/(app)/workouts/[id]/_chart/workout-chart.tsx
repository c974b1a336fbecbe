"use client";

import dynamic from "next/dynamic";
import useSWR from "swr";
import { Button } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { retryWhileUseful } from "@/lib/swr/polling.ts";
import { fetchJson, type RequestError } from "@/lib/swr/request.ts";
import type { WorkoutGraph } from "@/lib/workouts/graph.ts";
import { ChartOutlineContext, type ChartOutline } from "./chart-outline.ts";
import { ChartSkeleton } from "./chart-skeleton.tsx";
import { dataMark } from "./measure-drawing.ts";

const ChartFigure = dynamic(() => import("./chart-figure.tsx").then((module) => module.ChartFigure), {
  ssr: false,
  loading: () => <ChartSkeleton />,
});

/** Fetches the workout's graph and draws it; the drawing code comes apart from the page, while the graph does. */
export function WorkoutChart({ workoutId, outline }: { workoutId: string; outline: ChartOutline }) {
  const { data, error, mutate, isValidating } = useSWR<WorkoutGraph, RequestError>(
    `/api/workouts/${workoutId}/graph`,
    fetchJson<WorkoutGraph>,
    {
      onErrorRetry: retryWhileUseful,
      revalidateOnFocus: false,
      onSuccess: () => performance.mark(dataMark),
    },
  );
  if (data ?? !error) {
    return (
      <ChartOutlineContext value={outline}>
        <ChartFigure
          graph={data ?? null}
          discipline={outline.discipline}
          distanceUnit={outline.distanceUnit}
        />
      </ChartOutlineContext>
    );
  }
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
