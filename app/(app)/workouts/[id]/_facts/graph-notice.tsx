import { Notice } from "@/app/_components/notice.tsx";
import type { GraphState } from "@/lib/db/generated/enums.ts";
import { describeReason } from "@/lib/sync/reasons.ts";

/** Why there is no chart, and what will happen next; nothing for a workout that has none by nature. */
export function GraphNotice({ state, reason }: { state: GraphState; reason: string | null }) {
  switch (state) {
    case "pending":
      return (
        <Notice title="The second-by-second graph isn’t here yet">
          It arrives by itself while a sync is running, newest workouts first. This page shows it as soon as
          it is here.
        </Notice>
      );
    case "not_ready":
      return (
        <Notice title="Peloton hasn’t finished this workout yet">
          The next sync reads it again and brings its numbers and graph.
        </Notice>
      );
    case "unavailable":
      return (
        <Notice tone="warn" title="There is no graph for this workout">
          {describeReason(reason) ?? "Peloton didn’t give it."} Everything else about it is kept.
        </Notice>
      );
    case "fetched":
    case "empty":
      return null;
  }
}
