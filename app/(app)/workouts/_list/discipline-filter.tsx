import { clsx } from "clsx";
import Link from "next/link";
import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { DisciplineCount } from "@/lib/workouts/count-disciplines.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { linkToList } from "./list-address.ts";
import { PendingMark } from "./pending-mark.tsx";

interface DisciplineFilterProps {
  disciplines: DisciplineCount[];
  query: ListQuery;
}

/** Switches for the rider's disciplines, of which several may be on; each is a link to the list with it switched. */
export function DisciplineFilter({ disciplines, query: { filters, sort } }: DisciplineFilterProps) {
  const chosen = filters.disciplines ?? [];
  if (disciplines.length < 2) return null;
  const linkTo = (others: string[]) => linkToList({ filters: { ...filters, disciplines: others }, sort });
  return (
    <nav
      aria-label="Filter by discipline"
      className="-mx-4 scroll-px-4 overflow-x-auto px-4 py-1 sm:-mx-1 sm:px-1"
    >
      <ul className="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        <FilterLink href={linkTo([])} isSelected={chosen.length === 0}>
          All
        </FilterLink>
        {disciplines.map(({ discipline, workoutCount }) => {
          const isSelected = chosen.includes(discipline);
          const others = chosen.filter((other) => other !== discipline);
          return (
            <FilterLink
              key={discipline}
              href={linkTo(isSelected ? others : [...chosen, discipline])}
              isSelected={isSelected}
              count={workoutCount}
            >
              <DisciplineIcon discipline={discipline} className="size-4" />
              {nameDiscipline(discipline)}
            </FilterLink>
          );
        })}
      </ul>
    </nav>
  );
}

interface FilterLinkProps {
  href: string;
  isSelected: boolean;
  count?: number;
  children: React.ReactNode;
}

function FilterLink({ href, isSelected, count, children }: FilterLinkProps) {
  return (
    <li className={clsx(isSelected && "[scroll-initial-target:nearest]")}>
      <Link
        href={href}
        prefetch={false}
        scroll={false}
        aria-current={isSelected ? "true" : undefined}
        className={clsx(
          "relative flex h-9 items-center gap-1.5 rounded-full px-3.5 text-sm font-medium whitespace-nowrap transition-colors",
          isSelected
            ? "bg-ink text-ground"
            : "text-ink-soft ring-1 ring-line ring-inset hover:bg-sunken hover:text-ink",
        )}
      >
        {children}
        {count !== undefined && (
          <span className={isSelected ? "opacity-70" : "text-ink-faint"}>{formatCount(count)}</span>
        )}
        <PendingMark />
      </Link>
    </li>
  );
}
