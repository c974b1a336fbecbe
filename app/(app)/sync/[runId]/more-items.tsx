import { Button } from "@/app/_components/button.tsx";
import { formatCount } from "@/lib/format/number.ts";

interface MoreItemsProps {
  shownCount: number;
  count: number;
  isBusy: boolean;
  onMore: () => void;
}

/** The end of a list that goes on. */
export function MoreItems({ shownCount, count, isBusy, onMore }: MoreItemsProps) {
  return (
    <div className="flex flex-wrap items-center gap-4 pt-2">
      <Button variant="secondary" isBusy={isBusy} onClick={onMore}>
        Show more
      </Button>
      <p className="text-sm text-ink-faint">
        {formatCount(shownCount)} of {formatCount(count)} shown
      </p>
    </div>
  );
}
