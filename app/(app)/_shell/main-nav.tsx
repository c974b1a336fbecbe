"use client";

import { clsx } from "clsx";
import { Gauge, List, RefreshCw } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";

const places = [
  { href: "/dashboard", label: "Dashboard", icon: Gauge },
  { href: "/workouts", label: "Workouts", icon: List },
  { href: "/sync", label: "Sync", icon: RefreshCw },
];

/** In the header, from tablets up. */
export function TopNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className="hidden sm:block">
      <ul className="flex gap-1">
        {places.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={isWithin(pathname, href) ? "page" : undefined}
              className="rounded-lg px-3 py-2 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-wash aria-[current]:text-accent"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** At the bottom of a phone, within reach of a thumb. */
export function MobileNav() {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-ground/95 pb-[env(safe-area-inset-bottom)] backdrop-blur-md sm:hidden"
    >
      <ul className="grid grid-cols-3">
        {places.map(({ href, label, icon: Icon }) => {
          const isCurrent = isWithin(pathname, href);
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isCurrent ? "page" : undefined}
                className={clsx(
                  "flex h-16 flex-col items-center justify-center gap-1 text-xs font-medium",
                  isCurrent ? "text-accent" : "text-ink-soft",
                )}
              >
                <Icon aria-hidden className="size-5" />
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
