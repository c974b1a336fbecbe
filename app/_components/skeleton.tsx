import { clsx } from "clsx";
import type { ReactNode } from "react";

/** A grey stand-in of the size that `className` gives. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={clsx("skeleton", className)} />;
}

/** Wraps a page's skeletons and says once, for those who can't see them, that something is loading. */
export function LoadingPage({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div aria-live="polite" aria-busy>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
