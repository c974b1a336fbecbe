import { ArrowLeft, ArrowRight } from "lucide-react";
import { ButtonLink } from "./button.tsx";

interface PagerProps {
  /** The accessible name, such as "Pages of workouts". */
  label: string;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  /** Such as "1–50 of 4,213". */
  summary?: string;
  /** For lists that aren't by date. */
  newerLabel?: string;
  olderLabel?: string;
}

/** Newer and older pages of a list that runs by cursor. Draws nothing when there is only one page. */
export function Pager({
  label,
  newerHref,
  olderHref,
  summary,
  newerLabel = "Newer",
  olderLabel = "Older",
}: PagerProps) {
  if (!newerHref && !olderHref) return null;
  return (
    <nav aria-label={label} className="mt-8 flex flex-wrap items-center justify-between gap-4">
      <p className="text-sm text-ink-soft">{summary}</p>
      <div className="flex gap-3">
        {newerHref && (
          <ButtonLink href={newerHref} variant="secondary" rel="prev">
            <ArrowLeft aria-hidden className="size-4" /> {newerLabel}
          </ButtonLink>
        )}
        {olderHref && (
          <ButtonLink href={olderHref} variant="secondary" rel="next">
            {olderLabel} <ArrowRight aria-hidden className="size-4" />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
