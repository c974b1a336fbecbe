"use client";

import { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import { ItemList } from "./item-list.tsx";
import { ItemRow } from "./item-row.tsx";

interface WaitingListProps {
  runId: string;
  /** How many items wait by now. */
  count: number;
  serverNowMs: number;
}

/** As many wait, others may: the list is read again this often. */
const everyMs = 5_000;

/** What went wrong and is tried again by itself, each with the time of its next try. */
export function WaitingList({ runId, count, serverNowMs }: WaitingListProps) {
  const revision = `${count}@${Math.floor(serverNowMs / everyMs)}`;
  const list = useSyncItems(runId, { state: "waiting_retry" }, revision);
  return (
    <ItemList
      title="Waiting for another try"
      list={list}
      count={count}
      renderItem={(item) => (
        <ItemRow key={item.id} item={item}>
          {item.reasonText && <p className="text-pretty text-ink-soft">{item.reasonText}</p>}
        </ItemRow>
      )}
    />
  );
}
