"use client";

import Link from "next/link";
import type { MouseEvent, ReactNode } from "react";

interface ChoiceLinkProps {
  /** The list with this choice made, for new tabs and for browsers without script. */
  href: string;
  isPending: boolean;
  onChoose: (link: HTMLAnchorElement) => void;
  className: string;
  title?: string;
  "aria-current"?: "true" | undefined;
  "data-gone"?: "true" | undefined;
  children: ReactNode;
}

/**
 * Changes one thing of the list. A click doesn't follow the link, which would undo what was chosen since the server drew
 * it. Underlined while the list is on the way.
 */
export function ChoiceLink({ isPending, onChoose, children, ...link }: ChoiceLinkProps) {
  function choose(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // Without a network the browser would put its own page in the place of this one.
    if (navigator.onLine) onChoose(event.currentTarget);
  }
  return (
    <Link {...link} prefetch={false} scroll={false} onClick={choose}>
      {children}
      {isPending && (
        <span
          aria-hidden
          className="absolute inset-x-1 bottom-0 h-0.5 animate-pulse rounded-full bg-accent"
        />
      )}
    </Link>
  );
}
