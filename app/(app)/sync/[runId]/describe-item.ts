import type { SyncItemRow } from "@/lib/sync/items.ts";
import { itemKindNames } from "./item-kinds.ts";

export function nameItem({ title, targetId }: Pick<SyncItemRow, "title" | "targetId">): string {
  return title ?? `Peloton’s number ${targetId}`;
}

/** What to hand to somebody who is to look into it: plain text without anything secret. */
export function composeDetails(item: SyncItemRow): string {
  const lines: [label: string, value: string | number | null][] = [
    ["Item", nameItem(item)],
    ["Phase", itemKindNames[item.kind]],
    ["Peloton’s number", item.targetId],
    ["Workout of", item.workoutStartedAt],
    ["Reason", item.reasonText],
    ["HTTP status", item.httpStatus],
    ["Attempts", item.attempts],
    ["Last attempt", item.finishedAt],
    ["Next attempt", item.nextAttemptAt],
  ];
  return lines
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `${label}: ${value}`)
    .join("\n");
}
