import { Stat, StatRow } from "@/app/_components/stat.tsx";
import type { Comparison } from "@/lib/compare/build-comparison.ts";
import { describeLead, describeTimeGap, type LeadContext } from "../describe-lead.ts";
import { splitWords } from "./split-words.ts";

/** How the race stands when the shared time ends. */
export function FinishLine({ comparison, context }: { comparison: Comparison; context: LeadContext }) {
  const { finish } = comparison;
  if (!finish) return null;
  return (
    <StatRow className="flex! flex-wrap items-end gap-x-12">
      <Stat
        {...splitWords(describeLead(finish.lead, context))}
        label={context.effort === "output" ? "Work at the end" : "Distance at the end"}
        size="hero"
      />
      <Stat {...splitWords(describeTimeGap(finish.gapSeconds))} label="Time gap at the end" />
    </StatRow>
  );
}
