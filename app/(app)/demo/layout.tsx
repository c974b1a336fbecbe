import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireUser } from "@/lib/auth/session.ts";
import { isDemoMode } from "@/lib/demo/demo-mode.ts";

/** Checks outside of the page's loading state, where a 404 can still be answered as one. */
export default async function DemoLayout({ children }: { children: ReactNode }) {
  await requireUser();
  if (!isDemoMode()) notFound();
  return children;
}
