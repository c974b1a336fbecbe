import { ArrowLeftRight } from "lucide-react";
import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { Section } from "@/app/_components/section.tsx";
import { compareWorkouts } from "@/lib/compare/compare-workouts.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { CompareChart } from "../_chart/compare-chart.tsx";
import { linkToComparison } from "../compare-link.ts";
import { BlocksTable } from "./blocks-table.tsx";
import { describeLimits } from "./describe-limits.ts";
import { FinishLine } from "./finish-line.tsx";
import { SidesHead } from "./sides-head.tsx";
import { SummaryTable } from "./summary-table.tsx";

interface ComparisonViewProps {
  userId: string;
  ghostId: string;
  liveId: string;
}

/** Two workouts on one clock: how it ended, how it went, where it was decided, and the figures side by side. */
export async function ComparisonView({ userId, ghostId, liveId }: ComparisonViewProps) {
  const [compared, distanceUnit] = await Promise.all([
    compareWorkouts(userId, { ghostId, liveId }),
    readDistanceUnit(userId),
  ]);
  if (!compared) notFound();
  const { live, ghost, isSameClass, comparison } = compared;
  const limits = describeLimits(compared);
  const context = comparison && { effort: comparison.effort, distanceUnit };
  const classId = isSameClass ? live.ride?.id : undefined;
  return (
    <article className="space-y-12">
      <div>
        <PageHeader
          title={isSameClass ? live.title : "Two workouts"}
          back={
            classId
              ? { href: `/classes/${classId}`, label: "The class" }
              : { href: `/workouts/${live.id}`, label: "The workout" }
          }
          actions={
            <ButtonLink
              href={linkToComparison({ ghost: live.id, live: ghost.id })}
              variant="secondary"
              scroll={false}
            >
              <ArrowLeftRight aria-hidden className="size-4" /> Swap
            </ButtonLink>
          }
        />
        <SidesHead live={live} ghost={ghost} showsTitles={!isSameClass} />
        {limits.length > 0 && (
          <div className="mt-6">
            <Notice>
              {limits.map((limit) => (
                <p key={limit}>{limit}</p>
              ))}
            </Notice>
          </div>
        )}
      </div>
      {comparison && context && (
        <>
          {comparison.finish && <FinishLine comparison={comparison} context={context} />}
          <Section title="Over time">
            <CompareChart
              chart={comparison.chart}
              effort={comparison.effort}
              discipline={live.discipline}
              distanceUnit={distanceUnit}
            />
          </Section>
          <Section title={comparison.finish ? "Where time was won and lost" : "Part by part"}>
            <BlocksTable comparison={comparison} context={context} />
          </Section>
        </>
      )}
      <Section title="Side by side">
        <SummaryTable live={live} ghost={ghost} distanceUnit={distanceUnit} />
      </Section>
    </article>
  );
}
