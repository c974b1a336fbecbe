"use client";

import { Section } from "@/app/_components/section.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { ItemRow } from "./item-row.tsx";
import { MoreItems } from "./more-items.tsx";

interface SkippedListProps {
  runId: string;
  /** How many items have been skipped by now, without the ignored ones. */
  count: number;
}

/** What was left out on purpose, under the reason why. */
export function SkippedList({ runId, count }: SkippedListProps) {
  const { items, hasMore, isLoadingMore, error, loadMore } = useSyncItems(
    runId,
    { state: "skipped", ignored: "false" },
    count,
  );
  return (
    <Section title="Skipped">
      {items.length === 0 ? (
        error ? (
          <p className="text-sm text-ink-soft">{error.message}</p>
        ) : (
          <Skeleton className="h-16" />
        )
      ) : (
        <div className="space-y-5">
          {groupByText(items).map(([text, grouped]) => (
            <div key={text}>
              <h3 className="mb-2 font-medium text-pretty">{text}</h3>
              <ul className="space-y-3 border-l border-line pl-4 text-sm">
                {grouped.map((item) => (
                  <ItemRow key={item.id} item={item} />
                ))}
              </ul>
            </div>
          ))}
          {hasMore && (
            <MoreItems shownCount={items.length} count={count} isBusy={isLoadingMore} onMore={loadMore} />
          )}
        </div>
      )}
    </Section>
  );
}

function groupByText(items: SyncItemRow[]): [text: string, items: SyncItemRow[]][] {
  const groups = new Map<string, SyncItemRow[]>();
  for (const item of items) {
    const text = item.reasonText ?? "No reason was recorded.";
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return [...groups];
}
