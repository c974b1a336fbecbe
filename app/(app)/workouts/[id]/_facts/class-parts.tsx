import { ListOrdered } from "lucide-react";
import { formatClock } from "@/lib/format/duration.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { Segment } from "@/lib/rides/stored-facts.ts";
import { Fold, FoldItem } from "./fold.tsx";

/** Nothing for a class whose parts aren't known. */
export function ClassParts({ segments }: { segments: Segment[] }) {
  if (segments.length === 0) return null;
  return (
    <Fold icon={ListOrdered} label={formatQuantity(segments.length, "part")}>
      {segments.map((segment) => (
        <FoldItem key={`${segment.startSeconds} ${segment.name}`} clock={formatClock(segment.startSeconds)}>
          {segment.name} <span className="text-ink-soft">{formatClock(segment.durationSeconds)}</span>
        </FoldItem>
      ))}
    </Fold>
  );
}
