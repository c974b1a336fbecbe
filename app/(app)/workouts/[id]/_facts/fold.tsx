import { ChevronRight, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** Something that most visitors pass over, behind a line that says what and how much. */
export function Fold({
  icon: Icon,
  label,
  children,
}: {
  icon: LucideIcon;
  label: string;
  children: ReactNode;
}) {
  return (
    <details className="group mt-4">
      <summary className="inline-flex list-none items-center gap-2 rounded font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
        <Icon aria-hidden className="size-4" />
        {label}
        <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
      </summary>
      <ol className="mt-2 divide-y divide-line">{children}</ol>
    </details>
  );
}

/** A line of the fold, with its place on the class's clock. */
export function FoldItem({ clock, children }: { clock: string | null; children: ReactNode }) {
  return (
    <li className="flex gap-4 py-2">
      <span className="w-14 shrink-0 text-right text-sm leading-6 text-ink-faint">{clock}</span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
