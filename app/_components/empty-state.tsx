import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** The title is the page's own. */
  isWholePage?: boolean;
  /** One or two sentences: why it is empty and what to do. */
  children: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, isWholePage = false, children, actions }: EmptyStateProps) {
  const Heading = isWholePage ? "h1" : "h2";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center py-16 text-center">
      <Icon aria-hidden strokeWidth={1.5} className="size-10 text-accent" />
      <Heading className="mt-5 text-xl font-semibold">{title}</Heading>
      <div className="mt-2 text-pretty text-ink-soft">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  );
}
