"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { ChoiceLink } from "./choice-link.tsx";
import type { FilterName } from "./describe-filters.ts";
import { workoutCountId } from "./element-ids.ts";
import { filterParsers } from "./list-parsers.ts";
import { useListQuery } from "./use-list-query.ts";

interface FilterChipProps {
  label: string;
  href: string;
  /** What goes with it. */
  names: FilterName[];
  /** One of the disciplines, where it goes without the others. */
  discipline?: string | undefined;
}

/** A filter, and the way to be rid of it. */
export function FilterChip({ label, href, names, discipline }: FilterChipProps) {
  const { state, setQuery, isPending } = useListQuery(filterParsers);
  const isGone = names.every((name) => state[name] === null) && !state.discipline.includes(discipline ?? "");

  function remove(link: HTMLElement) {
    moveFocusOn(link);
    void setQuery(({ discipline: chosen }) => ({
      ...Object.fromEntries(names.map((name) => [name, null])),
      ...(discipline !== undefined && { discipline: chosen.filter((other) => other !== discipline) }),
      cursor: null,
    }));
  }

  return (
    <ChoiceLink
      href={href}
      isPending={isPending}
      data-gone={isGone ? "true" : undefined}
      onChoose={remove}
      className={clsx(
        "relative flex min-h-8 items-center gap-1.5 rounded-full bg-accent-wash py-1 pr-2 pl-3 text-sm font-medium text-accent hover:text-accent-hover",
        isGone && "opacity-60",
      )}
    >
      <span className="sr-only">Remove filter: </span>
      <span className="min-w-0 truncate">{label}</span>
      <X aria-hidden className="size-4 shrink-0" />
    </ChoiceLink>
  );
}

/** Removes them all, with the search and the disciplines. */
export function ClearFilters({ href }: { href: string }) {
  const { setQuery, isPending } = useListQuery(filterParsers);
  return (
    <ChoiceLink
      href={href}
      isPending={isPending}
      onChoose={() => {
        focusCount();
        void setQuery(null);
      }}
      className="relative flex min-h-8 items-center px-2 text-sm font-medium text-ink-soft hover:text-ink"
    >
      Clear all
    </ChoiceLink>
  );
}

/** To the next chip, since this one goes; from the last one, with which "Clear all" goes too, to what is left of it. */
function moveFocusOn(link: HTMLElement): void {
  const links = [...(link.closest("ul")?.querySelectorAll<HTMLElement>("a:not([data-gone])") ?? [])];
  const next = links[links.indexOf(link) + 1];
  if (links.length > 2 && next) next.focus();
  else focusCount();
}

function focusCount(): void {
  document.getElementById(workoutCountId)?.focus({ preventScroll: true });
}
