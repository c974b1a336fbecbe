"use client";

import { Ban, CircleCheck, CircleX, Clock, SkipForward, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { RidePicture } from "@/app/_components/ride-picture.tsx";
import { Section } from "@/app/_components/section.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { useViewerTimeZone } from "@/app/_components/use-browser-value.ts";
import type { SyncItemState } from "@/lib/db/generated/enums.ts";
import { formatShortDay } from "@/lib/format/date.ts";
import { formatMilliseconds } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import { useActivity } from "@/lib/swr/use-activity.ts";
import type { CurrentItem, SettledItem } from "@/lib/sync/activity.ts";
import { itemKindNames } from "./item-kinds.ts";
import { ShortList } from "@/app/_components/short-list.tsx";

interface LiveTailProps {
  runId: string;
  isActive: boolean;
  serverNowMs: number;
}

/** What has just been settled, newest first, and what is being worked on. */
export function LiveTail({ runId, isActive, serverNowMs }: LiveTailProps) {
  const { activity, error } = useActivity(runId, isActive);
  const { last = [], current = [] } = activity ?? {};
  const isAwaited = activity === undefined && error === undefined;
  return (
    <div className="space-y-10">
      <Section title="Just in">
        {last.length > 0 ? (
          <ShortList shortCount={8} label="results" onlyOnPhones>
            {last.map((item) => (
              <SettledRow key={item.id} item={item} />
            ))}
          </ShortList>
        ) : (
          <EmptyTail isAwaited={isAwaited} text={error?.message ?? describeEmpty(isActive)} />
        )}
      </Section>
      {isActive && (
        <Section
          title="Working on now"
          action={activity && <span className="tabular-nums">{formatCount(current.length)}</span>}
        >
          {current.length > 0 ? (
            <ShortList shortCount={8} label="items">
              {current.map((item) => (
                <CurrentRow key={item.id} item={item} serverNowMs={serverNowMs} />
              ))}
            </ShortList>
          ) : (
            <EmptyTail isAwaited={isAwaited} text={error?.message ?? "Nothing at this moment."} />
          )}
        </Section>
      )}
    </div>
  );
}

function EmptyTail({ isAwaited, text }: { isAwaited: boolean; text: string }) {
  if (!isAwaited) return <p className="text-sm text-ink-soft">{text}</p>;
  return (
    <div aria-busy className="space-y-4">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-10" />
      <Skeleton className="h-10" />
    </div>
  );
}

function SettledRow({ item }: { item: SettledItem }) {
  const timeZone = useViewerTimeZone();
  const { icon: Icon, label, className } = looks[item.state];
  const facts = [
    item.workoutStartedAt && formatShortDay(new Date(item.workoutStartedAt), timeZone),
    item.durationMs !== null && formatMilliseconds(item.durationMs),
    itemKindNames[item.kind],
  ].filter(Boolean);
  return (
    <div className="flex h-16 items-center gap-3 text-sm">
      <RidePicture src={item.imageUrl} discipline={null} className="!w-10" />
      <div className="min-w-0 flex-1">
        <ItemTitle item={item} />
        {item.reasonText ? (
          <p className="truncate text-ink-soft" title={item.reasonText}>
            {item.reasonText}
          </p>
        ) : (
          <p className="truncate text-ink-faint tabular-nums">{facts.join(" · ")}</p>
        )}
      </div>
      <Icon aria-hidden className={`size-4 shrink-0 ${className}`} />
      <span className="sr-only">{label}</span>
    </div>
  );
}

function CurrentRow({ item, serverNowMs }: { item: CurrentItem; serverNowMs: number }) {
  const ageMs = Math.max(0, Math.floor((serverNowMs - Date.parse(item.startedAt)) / 1000)) * 1000;
  return (
    <div className="flex h-12 items-center gap-3 text-sm">
      <div className="min-w-0 flex-1">
        <ItemTitle item={item} />
        <p className="truncate text-ink-faint">
          {itemKindNames[item.kind]}
          {item.attempts > 1 && ` · attempt ${item.attempts}`}
        </p>
      </div>
      <span className="shrink-0 text-ink-soft tabular-nums">{ageMs / 1000} s</span>
    </div>
  );
}

function ItemTitle({ item: { title, workoutId } }: { item: Pick<SettledItem, "title" | "workoutId"> }) {
  return (
    <p className="truncate font-medium">
      {workoutId ? (
        <Link href={`/workouts/${workoutId}`} className="hover:underline">
          {title}
        </Link>
      ) : (
        title
      )}
    </p>
  );
}

function describeEmpty(isActive: boolean): string {
  return isActive ? "The first results appear here in a moment." : "Nothing was fetched.";
}

const looks: Record<SyncItemState, { icon: LucideIcon; label: string; className: string }> = {
  done: { icon: CircleCheck, label: "Done", className: "text-good" },
  skipped: { icon: SkipForward, label: "Skipped", className: "text-ink-faint" },
  failed: { icon: CircleX, label: "Failed", className: "text-bad" },
  cancelled: { icon: Ban, label: "Cancelled", className: "text-ink-faint" },
  queued: { icon: Clock, label: "Queued", className: "text-ink-faint" },
  running: { icon: Clock, label: "Running", className: "text-ink-faint" },
  waiting_retry: { icon: Clock, label: "Waiting for another try", className: "text-warn" },
};
