"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { MouseEvent } from "react";
import { useLastList } from "./last-list.tsx";

/** Back to the list as it was left: filters, order and page, and the place in it when one came straight from there. */
export function BackToList() {
  const router = useRouter();
  const address = useLastList();

  function goBack(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const previous = readPreviousUrl();
    if (!previous || sortParams(previous) !== sortParams(address)) return;
    event.preventDefault();
    router.back();
  }

  return (
    <Link
      href={address}
      prefetch={false}
      onClick={goBack}
      className="mb-4 inline-flex items-center gap-1.5 text-sm font-medium text-ink-soft hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      Workouts
    </Link>
  );
}

/** Of the page before this one; null where there is none, or the browser doesn't tell. */
function readPreviousUrl(): string | null {
  if (!("navigation" in window)) return null;
  const { currentEntry } = navigation;
  return (currentEntry && navigation.entries()[currentEntry.index - 1]?.url) ?? null;
}

/** The order in which filters were chosen makes no other list of it. */
function sortParams(address: string): string {
  const { pathname, searchParams } = new URL(address, location.origin);
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}
