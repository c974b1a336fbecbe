import { Button } from "@/app/_components/button.tsx";
import type { ChartRange, RangeAction } from "./chart-range.ts";

interface RangeButtonsProps {
  range: ChartRange;
  onRange: (action: RangeAction) => void;
}

/** What can be done with the marked part, and the way back. */
export function RangeButtons({ range, onRange }: RangeButtonsProps) {
  if (!range.selection && !range.zoom) return null;
  // One button with two meanings, so that the focus stays on it when zooming in turns one into the other.
  const next: RangeAction = range.selection ? { kind: "zoom" } : { kind: "showAll" };
  return (
    <div className="flex gap-1">
      <Button variant="secondary" onClick={() => onRange(next)}>
        {range.selection ? "Zoom in" : "Show all"}
      </Button>
      {range.selection && (
        <Button variant="quiet" onClick={() => onRange({ kind: "back" })}>
          Clear
        </Button>
      )}
    </div>
  );
}
