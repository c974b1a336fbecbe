import Link from "next/link";
import type { ReactNode } from "react";
import { LocalTime } from "@/app/_components/local-time.tsx";
import { formatQuantity } from "@/lib/format/number.ts";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { nameItem } from "./describe-item.ts";
import { itemKindNames } from "./item-kinds.ts";

interface ItemRowProps {
  item: SyncItemRow;
  /** What can be done about it, at the end. */
  action?: ReactNode;
  /** More of it, below the facts. */
  children?: ReactNode;
}

/** One item in a list of those that are not here: what, when, how often it was tried and what came back. */
export function ItemRow({ item, action, children }: ItemRowProps) {
  const title = nameItem(item);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">
          {item.workoutId ? (
            <Link href={`/workouts/${item.workoutId}`} className="hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </p>
        <p className="text-ink-faint tabular-nums">
          {describeFacts(item)}
          {item.workoutStartedAt && (
            <>
              {" · "}
              <LocalTime iso={item.workoutStartedAt} show="day" />
            </>
          )}
          {item.nextAttemptAt && (
            <>
              {" · next try at "}
              <LocalTime iso={item.nextAttemptAt} show="time" />
            </>
          )}
        </p>
        {children}
      </div>
      {action && <div className="-mx-2 flex flex-wrap">{action}</div>}
    </li>
  );
}

function describeFacts({ kind, httpStatus, attempts }: SyncItemRow): string {
  const facts = [
    itemKindNames[kind],
    httpStatus !== null && `HTTP ${httpStatus}`,
    attempts > 0 && formatQuantity(attempts, "attempt"),
  ];
  return facts.filter(Boolean).join(" · ");
}
