import { CircleSlash, Clock, HeartOff, Timer } from "lucide-react";
import { Badge } from "@/app/_components/badge.tsx";
import type { DetailState } from "@/lib/workouts/detail-state.ts";

/** Says what is missing of a workout; nothing when it is all there. */
export function DetailStateBadge({ state }: { state: DetailState }) {
  switch (state) {
    case "complete":
      return null;
    case "pending":
      return (
        <Badge tone="info" icon={Clock}>
          Details pending
        </Badge>
      );
    case "in_progress":
      return (
        <Badge tone="info" icon={Timer}>
          In progress
        </Badge>
      );
    case "no_metrics":
      return <Badge icon={HeartOff}>No metrics</Badge>;
    case "unavailable":
      return (
        <Badge tone="warn" icon={CircleSlash}>
          Not available
        </Badge>
      );
  }
}
