"use client";

import { Pause, Play, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "@/app/_components/button.tsx";
import { controlRun, retryRun } from "@/lib/swr/control-run.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { RequestProblem } from "../request-problem.tsx";
import { wasCutShort } from "../run-state.ts";
import { CancelDialog } from "./cancel-dialog.tsx";

interface RunControlsProps {
  snapshot: SyncSnapshot;
  /** A later run has been started. */
  isSuperseded: boolean;
  /** More buttons. */
  children?: ReactNode;
}

/** What the rider can do with the run in the state that it is in. */
export function RunControls({ snapshot, isSuperseded, children }: RunControlsProps) {
  const { isBusy, error, run } = useAction();
  const action = isSuperseded ? null : chooseAction(snapshot);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap gap-3">
        {snapshot.state === "needs_sign_in" && <ButtonLink href="/connect">Sign in to Peloton</ButtonLink>}
        {action && (
          <Button variant={action.variant} isBusy={isBusy} onClick={() => run(action.perform)}>
            {!isBusy && <action.icon aria-hidden className="size-4" />}
            {action.label}
          </Button>
        )}
        {snapshot.isActive && snapshot.state !== "finishing" && <CancelDialog snapshot={snapshot} />}
        {children}
      </div>
      <RequestProblem error={error} />
    </div>
  );
}

interface Action {
  label: string;
  icon: LucideIcon;
  variant: "primary" | "secondary";
  perform: () => Promise<unknown>;
}

function chooseAction({ runId, state }: SyncSnapshot): Action | null {
  if (wasCutShort(state)) {
    const perform = () => retryRun(runId, { all: true });
    return { label: "Go on where it stopped", icon: Play, variant: "primary", perform };
  }
  if (state === "running") {
    return { label: "Pause", icon: Pause, variant: "secondary", perform: () => controlRun(runId, "pause") };
  }
  if (state === "paused") {
    return { label: "Resume", icon: Play, variant: "primary", perform: () => controlRun(runId, "resume") };
  }
  return null;
}
