import { Ghost } from "lucide-react";
import { notFound } from "next/navigation";
import { EmptyState } from "@/app/_components/empty-state.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { Section } from "@/app/_components/section.tsx";
import { findComparedWorkout, listOtherTakes, type ComparedWorkout } from "@/lib/compare/find-compared.ts";
import { formatWorkoutDate } from "@/lib/format/date.ts";
import { formatCount } from "@/lib/format/number.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { listWorkouts } from "@/lib/workouts/list.ts";
import { linkToComparison } from "../compare-link.ts";
import { CandidateList } from "./candidate-list.tsx";
import { listSimilar } from "./list-similar.ts";
import { putReadingsFirst } from "./put-readings-first.ts";
import { SearchForm } from "./search-form.tsx";

interface ChooseWorkoutProps {
  userId: string;
  /** The one of the two that is there already. */
  chosen: { role: "live" | "ghost"; id: string } | null;
  search: string;
}

const mostFound = 20;

/** Asks for the workout that is missing: first the other takes of the same class, then what is like it, then any. */
export async function ChooseWorkout({ userId, chosen, search }: ChooseWorkoutProps) {
  const [workout, takes, found, distanceUnit] = await Promise.all([
    chosen && findComparedWorkout(userId, chosen.id),
    chosen ? listOtherTakes(userId, chosen.id) : [],
    listWorkouts(userId, { filters: search ? { search } : { hasGraph: true }, limit: mostFound + 1 }),
    readDistanceUnit(userId),
  ]);
  if (chosen && !workout) notFound();
  const similar = workout ? await listSimilar(userId, workout) : [];
  const others = putReadingsFirst(found.workouts.filter(({ id }) => id !== chosen?.id).slice(0, mostFound));
  const linkTo = (id: string) => linkToComparison(completePair(chosen, id));
  return (
    <div className="space-y-10">
      <div>
        <PageHeader
          title={titles[chosen?.role ?? "none"]}
          lead={workout && describeChosen(workout)}
          {...(workout && { back: { href: `/workouts/${workout.id}`, label: workout.title } })}
        />
        {!workout && <HowItWorks />}
      </div>
      {takes.length > 0 && (
        <Section title="The same class">
          <CandidateList workouts={takes} reference={workout} distanceUnit={distanceUnit} linkTo={linkTo} />
        </Section>
      )}
      {similar.length > 0 && search === "" && (
        <Section title="Same discipline, about as long">
          <CandidateList workouts={similar} reference={null} distanceUnit={distanceUnit} linkTo={linkTo} />
        </Section>
      )}
      <Section title={takes.length + similar.length > 0 ? "Any other workout" : "Any workout"}>
        <SearchForm search={search} chosen={chosen} />
        <output className="mt-4 mb-1 block text-sm text-ink-soft">
          {describeFound(
            search,
            others.length,
            found.nextCursor !== null || found.workouts.length > mostFound,
          )}
        </output>
        <CandidateList workouts={others} reference={null} distanceUnit={distanceUnit} linkTo={linkTo} />
      </Section>
    </div>
  );
}

function HowItWorks() {
  return (
    <EmptyState icon={Ghost} title="Race your own ghost">
      Choose a workout, then another one as its ghost. Both run on one clock, and you see where time was won
      and where it was lost.
    </EmptyState>
  );
}

const titles = {
  live: "Choose a ghost",
  ghost: "Choose who races the ghost",
  none: "Compare two workouts",
};

function completePair(chosen: ChooseWorkoutProps["chosen"], id: string) {
  if (!chosen) return { live: id };
  return chosen.role === "live" ? { live: chosen.id, ghost: id } : { ghost: chosen.id, live: id };
}

function describeChosen({ title, startedAt, timeZone }: ComparedWorkout): string {
  return `To compare with ${title} of ${formatWorkoutDate(startedAt, timeZone)}`;
}

function describeFound(search: string, shownCount: number, hasMore: boolean): string {
  if (shownCount === 0) {
    return search ? `Nothing is called “${search}”. Try another word.` : "There are no other workouts yet.";
  }
  const shown = search ? `${formatCount(shownCount)} found` : "With readings, newest first";
  if (!hasMore) return shown;
  const ofWhat = search ? "" : " with readings";
  return `The newest ${formatCount(shownCount)}${ofWhat} are shown: search to find others.`;
}
