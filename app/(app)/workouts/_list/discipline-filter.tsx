import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { formatCount } from "@/lib/format/number.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";
import type { DisciplineFacet } from "@/lib/workouts/facets.ts";
import type { ListQuery } from "@/lib/workouts/filters.ts";
import { DisciplineChip } from "./discipline-chip.tsx";
import { linkToList } from "./list-address.ts";

interface DisciplineFilterProps {
  disciplines: DisciplineFacet[];
  query: ListQuery;
}

/** Switches for the rider's disciplines, of which several may be on, each with what it has among the other filters. */
export function DisciplineFilter({ disciplines, query: { filters, sort } }: DisciplineFilterProps) {
  const chosen = filters.disciplines ?? [];
  if (disciplines.length < 2) return null;
  const linkTo = (others: string[]) => linkToList({ filters: { ...filters, disciplines: others }, sort });
  return (
    <nav
      aria-label="Filter by discipline"
      className="-mx-4 scroll-px-4 overflow-x-auto px-4 py-1 sm:-mx-1 sm:px-1"
    >
      <ul className="flex w-max gap-2 sm:w-auto sm:flex-wrap sm:gap-1.5">
        <DisciplineChip discipline={null} href={linkTo([])}>
          All
        </DisciplineChip>
        {disciplines.map(({ discipline, matchCount }) => {
          const others = chosen.filter((other) => other !== discipline);
          return (
            <DisciplineChip
              key={discipline}
              discipline={discipline}
              href={linkTo(others.length < chosen.length ? others : [...chosen, discipline])}
            >
              <DisciplineIcon discipline={discipline} className="size-4" />
              {nameDiscipline(discipline)}
              <span className="text-ink-faint group-aria-[current]:text-inherit group-aria-[current]:opacity-70">
                {formatCount(matchCount)}
              </span>
            </DisciplineChip>
          );
        })}
      </ul>
    </nav>
  );
}
