"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import { ChoiceLink } from "./choice-link.tsx";
import { disciplineParser } from "./list-parsers.ts";
import { useListQuery } from "./use-list-query.ts";

interface DisciplineChipProps {
  /** Null for all of them. */
  discipline: string | null;
  href: string;
  children: ReactNode;
}

/** Switches a discipline on or off. */
export function DisciplineChip({ discipline, href, children }: DisciplineChipProps) {
  const { state, setQuery, isPending } = useListQuery(disciplineParser);
  const isChosen = isAmong(state.discipline, discipline);
  return (
    <li className={clsx(isChosen && "[scroll-initial-target:nearest]")}>
      <ChoiceLink
        href={href}
        isPending={isPending}
        aria-current={isChosen ? "true" : undefined}
        onChoose={() => {
          void setQuery(({ discipline: chosen }) => ({
            discipline: toggle(chosen, discipline),
            cursor: null,
          }));
        }}
        className={clsx(
          "group relative flex h-9 items-center gap-1.5 rounded-full px-3.5 text-sm font-medium whitespace-nowrap transition-colors sm:h-8 sm:px-3",
          isChosen
            ? "bg-ink text-ground"
            : "text-ink-soft ring-1 ring-line ring-inset hover:bg-sunken hover:text-ink",
        )}
      >
        {children}
      </ChoiceLink>
    </li>
  );
}

function isAmong(chosen: string[], discipline: string | null): boolean {
  return discipline === null ? chosen.length === 0 : chosen.includes(discipline);
}

function toggle(chosen: string[], discipline: string | null): string[] {
  if (discipline === null) return [];
  const others = chosen.filter((other) => other !== discipline);
  return others.length < chosen.length ? others : [...chosen, discipline].toSorted();
}
