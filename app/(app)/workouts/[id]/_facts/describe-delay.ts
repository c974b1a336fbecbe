import type { RecordDelay } from "@/lib/workouts/record/read-record.ts";

/** Why rank and achievements aren't here, and when they will be; null when Spinback itself didn't answer. */
export function describeDelay(reason: RecordDelay | null): string {
  switch (reason) {
    case "in_progress":
      return "Rank and achievements follow when Peloton has finished this workout.";
    case "not_connected":
      return "Rank and achievements follow when your Peloton account is connected.";
    case "needs_sign_in":
      return "Rank and achievements follow when you have signed in to Peloton again.";
    case "refused":
      return "Peloton doesn’t tell rank and achievements of this workout. The next visit asks again.";
    case "throttled":
    case "unreachable":
    case null:
      return "Rank and achievements follow when Peloton can be asked. The next visit tries again.";
  }
}
