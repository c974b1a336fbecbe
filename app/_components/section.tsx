import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

interface SectionProps {
  title: string;
  /** A link or button beside the title. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled part of a page, set apart by space and a hairline rather than a box. */
export function Section({ title, action, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("border-t border-line pt-6", className)}>
      <div className="mb-4 flex items-baseline justify-between gap-4">
        <h2 id={id} className="text-lg font-semibold">
          {title}
        </h2>
        {action && <div className="text-sm">{action}</div>}
      </div>
      {children}
    </section>
  );
}
