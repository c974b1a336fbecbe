"use client";

import { Bell, BellRing } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { toast } from "sonner";
import { canNotify, isNotificationWished, wishNotification } from "@/app/(app)/_shell/notify-when-done.ts";
import { Button } from "@/app/_components/button.tsx";

/** Has the browser tell when the run ends or needs the rider. Nothing where the browser can't. */
export function NotifyButton({ runId }: { runId: string }) {
  const [hasJustWished, setHasJustWished] = useState(false);
  const isPossible = useSyncExternalStore(subscribeToNothing, canNotify, () => false);
  const wasWished = useSyncExternalStore(
    subscribeToNothing,
    () => isNotificationWished(runId),
    () => false,
  );

  async function ask() {
    if (await wishNotification(runId)) setHasJustWished(true);
    else
      toast(
        "Your browser doesn’t allow notifications from Spinback. Its settings for this site decide that.",
      );
  }

  if (!isPossible) return null;
  if (hasJustWished || wasWished) {
    return (
      <p className="inline-flex min-h-10 items-center gap-2 text-sm text-pretty text-ink-soft">
        <BellRing aria-hidden className="size-4 shrink-0" />
        You’ll be told when it’s done or needs you, as long as Spinback is open in a tab
      </p>
    );
  }
  return (
    <Button variant="quiet" onClick={() => void ask()}>
      <Bell aria-hidden className="size-4" />
      Tell me when it’s done
    </Button>
  );
}

function subscribeToNothing() {
  return () => undefined;
}
