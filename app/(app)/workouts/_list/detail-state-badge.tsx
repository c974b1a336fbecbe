import { CircleSlash, Clock, Timer } from "lucide-react";
import { Badge } from "@/app/_components/badge.tsx";
import type { DetailState } from "@/lib/workouts/detail-state.ts";

/** Says what of a workout is still to come or was refused; nothing when all that there is of it is here. */
export function DetailStateBadge({ state }: { state: DetailState }) {
  switch (state) {
    case "complete":
    case "no_metrics":
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
    case "unavailable":
      return (
        <Badge tone="warn" icon={CircleSlash}>
          Not available
        </Badge>
      );
  }
}
