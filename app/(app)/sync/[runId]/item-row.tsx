import Link from "next/link";
import type { ReactNode } from "react";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { SyncItemRow } from "@/lib/sync/items.ts";
import { itemKindNames } from "./item-kinds.ts";

/** One item in a list of those that can't be had, with what can be done about it at the end. */
export function ItemRow({ item, action }: { item: SyncItemRow; action?: ReactNode }) {
  const title = nameItem(item);
  const attempts = item.attempts > 1 ? `${item.attempts} attempts` : null;
  const status = item.httpStatus === null ? null : `HTTP ${item.httpStatus}`;
  return (
    <li className="flex items-center justify-between gap-4">
      <div className="min-w-0">
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
      </div>
      {action}
    </li>
  );
}

export function nameItem({ title, targetId }: SyncItemRow): string {
  return title ?? `Peloton’s number ${targetId}`;
}
