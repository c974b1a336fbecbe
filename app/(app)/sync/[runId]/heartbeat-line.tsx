import { HeartPulse, TriangleAlert } from "lucide-react";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { describeHeartbeat } from "./describe-heartbeat.ts";

/** When something last moved, and why nothing does when that is long ago. */
export function HeartbeatLine({ snapshot, serverNowMs }: { snapshot: SyncSnapshot; serverNowMs: number }) {
  const { text, reason } = describeHeartbeat(snapshot, serverNowMs);
  const Icon = reason === null ? HeartPulse : TriangleAlert;
  return (
    <p
      className={`flex items-start gap-2 text-sm tabular-nums ${reason === null ? "text-ink-soft" : "font-medium text-warn"}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="text-pretty">{reason === null ? text : `${text}. ${reason}`}</span>
    </p>
  );
}
