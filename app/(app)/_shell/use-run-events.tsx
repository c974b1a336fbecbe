"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { mutate } from "swr";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { notifyIfWished } from "./notify-when-done.ts";
import { composeEventText, findRunEvent, type EventText } from "./run-event.ts";

/** Says when the watched run ends or first needs the rider; at its end the page reads its numbers again. */
export function useRunEvents(snapshot: SyncSnapshot | undefined): void {
  const router = useRouter();
  const pathname = usePathname();
  const before = useRef<SyncSnapshot>(undefined);

  useEffect(() => {
    if (!snapshot || snapshot === before.current) return;
    const event = findRunEvent(before.current, snapshot);
    before.current = snapshot;
    if (event === null) return;
    const text = composeEventText(event, snapshot);
    if (event === "ended") {
      void mutate(newestRunKey);
      router.refresh();
    }
    const isKept = notifyIfWished(event, snapshot.runId, text);
    // The run's own page says it already; more than that was promised where a notification is wished.
    if (!isKept || pathname !== `/sync/${snapshot.runId}`) void showToast(`${event} ${snapshot.runId}`, text);
  }, [snapshot, pathname, router]);
}

async function showToast(id: string, { title, text, link }: EventText): Promise<void> {
  const { toast } = await import("sonner");
  toast(title, {
    id,
    description: text,
    duration: toastMs,
    closeButton: true,
    action: (
      <Link
        href={link.href}
        onClick={() => toast.dismiss(id)}
        className="text-link ml-auto whitespace-nowrap"
      >
        {link.label}
      </Link>
    ),
  });
}

const toastMs = 20_000;
