import { clsx } from "clsx";
import Link from "next/link";
import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { DisciplineCount } from "@/lib/workouts/count-disciplines.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import { linkToList } from "./list-state.ts";

interface DisciplineFilterProps {
  disciplines: DisciplineCount[];
  total: number;
  selected: string | undefined;
}

export function DisciplineFilter({ disciplines, total, selected }: DisciplineFilterProps) {
  if (disciplines.length < 2) return null;
  return (
    <nav aria-label="Filter by discipline" className="-mx-4 mb-6 overflow-x-auto px-4 py-1 sm:-mx-1 sm:px-1">
      <ul className="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        <FilterLink href={linkToList({})} isSelected={selected === undefined} count={total}>
          All
        </FilterLink>
        {disciplines.map(({ discipline, workoutCount }) => (
          <FilterLink
            key={discipline}
            href={linkToList({ discipline })}
            isSelected={selected === discipline}
            count={workoutCount}
          >
            <DisciplineIcon discipline={discipline} className="size-4" />
            {nameDiscipline(discipline)}
          </FilterLink>
        ))}
      </ul>
    </nav>
  );
}

interface FilterLinkProps {
  href: string;
  isSelected: boolean;
  count: number;
  children: React.ReactNode;
}

function FilterLink({ href, isSelected, count, children }: FilterLinkProps) {
  return (
    <li className={clsx(isSelected && "[scroll-initial-target:nearest]")}>
      <Link
        href={href}
        aria-current={isSelected ? "true" : undefined}
        className={clsx(
          "flex h-9 items-center gap-1.5 rounded-full px-3.5 text-sm font-medium whitespace-nowrap transition-colors",
          isSelected
            ? "bg-ink text-ground"
            : "text-ink-soft ring-1 ring-line ring-inset hover:bg-sunken hover:text-ink",
        )}
      >
        {children}
        <span className={isSelected ? "opacity-70" : "text-ink-faint"}>{formatCount(count)}</span>
      </Link>
    </li>
  );
}
