import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { Logo } from "@/app/_components/logo.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { isDemoMode } from "@/lib/demo/demo-mode.ts";
import { isOperator } from "@/lib/operators/is-operator.ts";
import { AccountMenu } from "./_shell/account-menu.tsx";
import { MobileNav, TopNav } from "./_shell/main-nav.tsx";
import { SyncPill } from "./_shell/sync-pill.tsx";
import { readNewestRun } from "./sync/read-newest-run.ts";

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const user = await requireUser();
  const newest = await readNewestRun(user.id);
  return (
    <>
      <header className="sticky top-0 z-30 border-b border-line bg-ground/90 backdrop-blur-md">
        <div className="page-width flex h-16 items-center gap-3 sm:gap-6">
          <Logo href="/dashboard" />
          <TopNav />
          <div className="ml-auto flex items-center gap-3">
            <SyncPill initial={newest} />
            <AccountMenu
              name={user.name}
              email={user.email}
              isOperator={isOperator(user.email)}
              isDemo={isDemoMode()}
            />
          </div>
        </div>
      </header>
      <main id="main" className="page-width pt-8 pb-28 sm:pt-12 sm:pb-20">
        <NuqsAdapter>{children}</NuqsAdapter>
      </main>
      <MobileNav />
    </>
  );
}
