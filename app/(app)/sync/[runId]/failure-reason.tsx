"use client";

import { Collapsible } from "@base-ui/react/collapsible";
import { ChevronRight } from "lucide-react";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { formatCount } from "@/lib/format/number.ts";
import { ignoreItems, ignoreReason } from "@/lib/swr/control-run.ts";
import { useSyncItems } from "@/lib/swr/use-sync-items.ts";
import type { ReasonGroup } from "./group-failures.ts";
import { countKinds } from "./item-kinds.ts";
import { CopyButton } from "./copy-button.tsx";
import { composeDetails, nameItem } from "./describe-item.ts";
import { IgnoreDialog } from "./ignore-dialog.tsx";
import { ItemRow } from "./item-row.tsx";
import { MoreItems } from "./more-items.tsx";
import { RetryButton } from "./retry-button.tsx";

interface FailureReasonProps {
  runId: string;
  group: ReasonGroup;
}

/** One reason with its total and what can be done about it; its items are read when it is opened. */
export function FailureReason({ runId, group }: FailureReasonProps) {
  const { reason, text, count, kinds, isFinal } = group;
  return (
    <li className="py-4 first:pt-0">
      <Collapsible.Root>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <Collapsible.Trigger className="group flex min-w-0 flex-1 basis-64 items-start gap-2 rounded-lg text-left">
            <ChevronRight
              aria-hidden
              className="mt-1 size-4 shrink-0 text-ink-faint transition-transform group-data-panel-open:rotate-90"
            />
            <span className="min-w-0">
              <span className="block font-medium text-pretty">{text}</span>
              <span className="block text-sm text-ink-soft tabular-nums">
                {countKinds(kinds)}
                {isFinal && " · another try is unlikely to help"}
              </span>
            </span>
          </Collapsible.Trigger>
          {reason !== null && (
            <div className="ml-6 flex flex-wrap gap-1 sm:ml-0">
              <RetryButton
                runId={runId}
                wish={{ reason }}
                count={count}
                aria-label={`${labelAll("Retry", count)}: ${text}`}
              >
                {labelAll("Retry", count)}
              </RetryButton>
              <IgnoreDialog
                label={`${labelAll("Ignore", count)}: ${text}`}
                count={count}
                onIgnore={(note) => ignoreReason(runId, reason, note)}
              />
            </div>
          )}
        </div>
        <Collapsible.Panel>
          <FailedItems runId={runId} group={group} />
        </Collapsible.Panel>
      </Collapsible.Root>
    </li>
  );
}

function FailedItems({ runId, group }: FailureReasonProps) {
  const filter = { state: "failed" as const, ...(group.reason !== null && { reason: group.reason }) };
  const { items, hasMore, isLoadingMore, error, loadMore } = useSyncItems(runId, filter, group.revision);
  if (items.length === 0) {
    return error ? (
      <p className="mt-3 text-sm text-ink-soft">{error.message}</p>
    ) : (
      <Skeleton className="mt-3 h-12" />
    );
  }
  return (
    <div className="mt-3 ml-2 border-l border-line pl-4">
      <ul className="space-y-3 text-sm">
        {items.map((item) => (
          <ItemRow
            key={item.id}
            item={item}
            action={
              <>
                <RetryButton
                  runId={runId}
                  wish={{ itemIds: [item.id] }}
                  count={1}
                  variant="quiet"
                  aria-label={`Retry ${nameItem(item)}`}
                >
                  Retry
                </RetryButton>
                <IgnoreDialog
                  label={`Ignore ${nameItem(item)}`}
                  count={1}
                  onIgnore={(note) => ignoreItems(runId, [item.id], note)}
                />
                <CopyButton text={composeDetails(item)} label={`Copy details of ${nameItem(item)}`} />
              </>
            }
          />
        ))}
      </ul>
      {hasMore && (
        <MoreItems shownCount={items.length} count={group.count} isBusy={isLoadingMore} onMore={loadMore} />
      )}
    </div>
  );
}

function labelAll(verb: string, count: number): string {
  return count === 1 ? verb : `${verb} all ${formatCount(count)}`;
}
