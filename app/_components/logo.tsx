import Link from "next/link";

/** The mark and the name, leading home. */
export function Logo({ href }: { href: string }) {
  return (
    <Link href={href} className="inline-flex items-center gap-2.5 text-lg font-bold tracking-tight">
      <svg aria-hidden viewBox="0 0 32 32" className="size-7">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <g
          className="fill-none stroke-accent-ink"
          strokeWidth="3"
          strokeLinecap="round"
          strokeLinejoin="round"
        >
          <path d="M9.2 9.6A9.4 9.4 0 1 1 6.7 17.4" />
          <path d="M8.6 4.9v5.4H14" />
        </g>
        <circle cx="16" cy="16" r="2.6" className="fill-accent-ink" />
      </svg>
      Spinback
    </Link>
  );
}
