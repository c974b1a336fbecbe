"use client";

import { LocalTime } from "@/app/_components/local-time.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeStart } from "../describe-run.ts";

/** How the run came to be and when, in the viewer's own days. */
export function RunStart({ run }: { run: Pick<SyncSnapshot, "trigger" | "mode" | "range" | "startedAt"> }) {
  const timeZone = useViewerTimeZone();
  return (
    <>
      {describeStart(run, timeZone)} · <LocalTime iso={run.startedAt} />
    </>
  );
}
