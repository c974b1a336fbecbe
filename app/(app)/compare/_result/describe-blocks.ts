import type { BlockDifference } from "@/lib/compare/compare-blocks.ts";
import { formatClock } from "@/lib/format/duration.ts";
import { describeLead, type LeadContext } from "../describe-lead.ts";

/** What a stretch is called: the class's name for it, else its place on the clock. */
export function nameBlock({ name, startSeconds, endSeconds }: BlockDifference): string {
  return name ?? `${formatClock(startSeconds)}–${formatClock(endSeconds)}`;
}

/** Names the best and the worst stretch in a sentence; null when no stretch could be compared. */
export function describeBestAndWorst(
  blocks: readonly BlockDifference[],
  context: LeadContext,
): string | null {
  const byLead = blocks
    .flatMap((block) => (block.lead === null ? [] : [{ block, lead: block.lead }]))
    .toSorted((one, other) => other.lead - one.lead);
  const [best, worst] = [byLead.at(0), byLead.at(-1)];
  if (!best || !worst) return null;
  const tell = ({ block, lead }: typeof best) =>
    `${placeBlock(block, blocks)} (${describeLead(lead, context)})`;
  const hasWon = describeLead(best.lead, context).endsWith("ahead");
  const hasLost = describeLead(worst.lead, context).endsWith("behind");
  if (hasWon && hasLost) return `The live one won most in ${tell(best)} and lost most in ${tell(worst)}.`;
  if (hasWon) return `The live one lost in no part, and won most in ${tell(best)}.`;
  if (hasLost) return `The live one won in no part, and lost most in ${tell(worst)}.`;
  return "The two are level in every part.";
}

/** A long part is cut in several of the same name: then the clock tells which. */
function placeBlock(block: BlockDifference, blocks: readonly BlockDifference[]): string {
  const isOneOfSeveral = block.name !== null && blocks.filter(({ name }) => name === block.name).length > 1;
  return isOneOfSeveral ? `${nameBlock(block)} from ${formatClock(block.startSeconds)}` : nameBlock(block);
}
