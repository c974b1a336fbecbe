import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** A line under the title. */
  lead?: ReactNode;
  back?: { href: string; label: string };
  /** In the place of `back`, where the way leads to more than a fixed address. */
  backLink?: ReactNode;
  actions?: ReactNode;
}

/** The page's `h1`, with a way back above it and actions beside it. */
export function PageHeader({ title, lead, back, backLink, actions }: PageHeaderProps) {
  return (
    <header className="mb-8">
      {backLink}
      {back && (
        <Link
          href={back.href}
          className="mb-4 inline-flex items-center gap-1.5 text-sm font-medium text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <h1 className="text-3xl font-semibold">{title}</h1>
          {lead && <div className="mt-1.5 text-ink-soft">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
    </header>
  );
}
