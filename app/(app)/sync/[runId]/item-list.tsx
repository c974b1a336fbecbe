import type { ReactNode } from "react";
import { Section } from "@/app/_components/section.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import type { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { MoreItems } from "./more-items.tsx";

interface ItemListProps {
  title: string;
  list: ReturnType<typeof useSyncItems>;
  count: number;
  renderItem: (item: SyncItemRow) => ReactNode;
}

/** A run's items under a heading, page after page, with what stands there before they have come. */
export function ItemList({ title, list, count, renderItem }: ItemListProps) {
  const { items, hasMore, isLoadingMore, error, loadMore } = list;
  return (
    <Section title={title}>
      {items.length === 0 &&
        (error ? <p className="text-sm text-ink-soft">{error.message}</p> : <Skeleton className="h-16" />)}
      <ul className="space-y-3 text-sm empty:hidden">{items.map(renderItem)}</ul>
      {hasMore && (
        <MoreItems shownCount={items.length} count={count} isBusy={isLoadingMore} onMore={loadMore} />
      )}
    </Section>
  );
}
