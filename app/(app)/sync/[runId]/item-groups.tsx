"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Button } from "@/app/_components/button.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { formatCount } from "@/lib/format/number.ts";
import { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { itemKindNames } from "./item-kinds.ts";

interface ItemGroupsProps {
  runId: string;
  state: "failed" | "skipped";
  /** How many items are in this state now. */
  count: number;
}

/** Every item that can't be had, under the reason why. */
export function ItemGroups({ runId, state, count }: ItemGroupsProps) {
  const { items, hasMore, isLoadingMore, error, loadMore } = useSyncItems(runId, state, count);
  if (items.length === 0) {
    return error ? <p className="text-sm text-ink-soft">{error.message}</p> : <Skeleton className="h-16" />;
  }
  return (
    <div className="space-y-3">
      {groupByReason(items).map((group) => (
        <ReasonGroup key={group.text} group={group} />
      ))}
      {hasMore && (
        <div className="flex flex-wrap items-center gap-4 pt-2">
          <Button variant="secondary" isBusy={isLoadingMore} onClick={loadMore}>
            Show more
          </Button>
          <p className="text-sm text-ink-faint">
            {formatCount(items.length)} of {formatCount(count)} shown
          </p>
        </div>
      )}
    </div>
  );
}

interface Group {
  text: string;
  items: SyncItemRow[];
}

function ReasonGroup({ group }: { group: Group }) {
  return (
    <details className="group">
      <summary className="flex list-none items-start gap-2 rounded-lg py-1 font-medium">
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        />
        <span className="min-w-0 flex-1 text-pretty">{group.text}</span>
        <span className="text-ink-soft">{formatCount(group.items.length)}</span>
      </summary>
      <ul className="mt-2 mb-4 space-y-3 border-l border-line pl-4 text-sm">
        {group.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item }: { item: SyncItemRow }) {
  const title = item.title ?? `Peloton’s number ${item.targetId}`;
  const attempts = item.attempts > 1 ? `${item.attempts} attempts` : null;
  const status = item.httpStatus === null ? null : `HTTP ${item.httpStatus}`;
  return (
    <li>
      <p className="font-medium">
        {item.workoutId ? (
          <Link href={`/workouts/${item.workoutId}`} className="hover:underline">
            {title}
          </Link>
        ) : (
          title
        )}
      </p>
      <p className="text-ink-faint">
        {[itemKindNames[item.kind], status, attempts].filter(Boolean).join(" · ")}
        {item.workoutStartedAt && (
          <>
            {" · "}
            <LocalTime iso={item.workoutStartedAt} show="day" />
          </>
        )}
      </p>
    </li>
  );
}

function groupByReason(items: SyncItemRow[]): Group[] {
  const groups = new Map<string, SyncItemRow[]>();
  for (const item of items) {
    const text = item.reasonText ?? "No reason was recorded.";
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return [...groups]
    .map(([text, grouped]) => ({ text, items: grouped }))
    .toSorted((one, other) => other.items.length - one.items.length);
}
