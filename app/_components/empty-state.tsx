import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** One or two sentences: why it is empty and what to do. */
  children: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center py-16 text-center">
      <Icon aria-hidden strokeWidth={1.5} className="size-10 text-accent" />
      <h2 className="mt-5 text-xl font-semibold">{title}</h2>
      <div className="mt-2 text-pretty text-ink-soft">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
