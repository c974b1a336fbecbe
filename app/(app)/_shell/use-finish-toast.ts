"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { toast } from "sonner";
import { mutate } from "swr";
import { describeOutcome } from "@/app/(app)/sync/describe-run.ts";
import { runStateLooks } from "@/app/(app)/sync/run-state.ts";
import { countFailed } from "@/app/(app)/sync/sum-phases.ts";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";

/** When the run that was watched ends: says so, and has the page read its numbers again. */
export function useFinishToast(snapshot: SyncSnapshot | undefined): void {
  const router = useRouter();
  const pathname = usePathname();
  const watchedRunId = useRef<string>(undefined);

  useEffect(() => {
    if (!snapshot) return;
    if (snapshot.isActive) {
      watchedRunId.current = snapshot.runId;
      return;
    }
    if (watchedRunId.current !== snapshot.runId) return;
    watchedRunId.current = undefined;
    void mutate(newestRunKey);
    router.refresh();
    const href = `/sync/${snapshot.runId}`;
    if (pathname !== href) announce(snapshot, () => router.push(href));
  }, [snapshot, pathname, router]);
}

function announce(snapshot: SyncSnapshot, onShow: () => void): void {
  toast(`Sync: ${runStateLooks[snapshot.state].label.toLowerCase()}`, {
    description: describeOutcome({ ...snapshot, failed: countFailed(snapshot) }),
    action: { label: "Details", onClick: onShow },
  });
}
