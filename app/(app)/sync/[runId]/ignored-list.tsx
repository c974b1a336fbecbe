"use client";

import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { heedItem } from "@/lib/swr/control-run.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { nameItem } from "./describe-item.ts";
import { ItemList } from "./item-list.tsx";
import { ItemRow } from "./item-row.tsx";

interface IgnoredListProps {
  runId: string;
  /** How many items are ignored by now. */
  count: number;
}

/** The failures that the rider doesn't want to hear of any more, each to be taken back. */
export function IgnoredList({ runId, count }: IgnoredListProps) {
  const list = useSyncItems(runId, { state: "skipped", ignored: "true" }, count);
  return (
    <ItemList
      title="Ignored"
      list={list}
      count={count}
      renderItem={(item) => (
        <ItemRow key={item.id} item={item} action={<TakeBackButton runId={runId} item={item} />}>
          {item.reasonText && <p className="text-pretty text-ink-soft">{item.reasonText}</p>}
          {item.ignoredNote && <p className="text-pretty text-ink-soft">Your note: {item.ignoredNote}</p>}
        </ItemRow>
      )}
    />
  );
}

function TakeBackButton({ runId, item }: { runId: string; item: SyncItemRow }) {
  const { isBusy, run } = useAction();

  async function takeBack() {
    try {
      await heedItem(runId, item.id);
    } catch (error) {
      toast.error(describeRequestError(error));
    }
  }
  return (
    <Button
      variant="quiet"
      isBusy={isBusy}
      aria-label={`Take back ${nameItem(item)}`}
      onClick={() => run(takeBack)}
    >
      Take back
    </Button>
  );
}
