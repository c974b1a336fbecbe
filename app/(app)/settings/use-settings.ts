"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { toast } from "sonner";
import type { UserSettings } from "@/lib/settings/settings.ts";
import { describeRequestError, RequestError, sendJson } from "@/lib/swr/request.ts";

interface Problem {
  field: string | undefined;
  message: string;
}

/**
 * Saves each change at once and in turn, and offers the way back. A change that can't be saved is taken back, and what
 * went wrong is kept for the form.
 */
export function useSettings(initial: UserSettings) {
  const router = useRouter();
  const [settings, setSettings] = useState(initial);
  const [problem, setProblem] = useState<Problem>();
  const line = useRef(Promise.resolve());

  function change(wish: Partial<UserSettings>, message: string): void {
    apply(wish, settings, message);
  }

  function apply(wish: Partial<UserSettings>, before: UserSettings, message: string): void {
    setSettings((known) => ({ ...known, ...wish }));
    setProblem(undefined);
    line.current = line.current.then(() => save(wish, before, message));
  }

  async function save(wish: Partial<UserSettings>, before: UserSettings, message: string): Promise<void> {
    const back = pickSame(before, wish);
    try {
      const saved = await sendJson<{ settings: UserSettings }>("PUT", "/api/settings", { ...wish });
      setSettings((known) => ({ ...known, ...pickSame(saved.settings, wish) }));
      toast.success(message, {
        id: "settings",
        action: { label: "Undo", onClick: () => apply(back, { ...before, ...wish }, "Put back as it was") },
      });
      router.refresh();
    } catch (error) {
      const field = error instanceof RequestError ? error.field : undefined;
      setProblem({ field, message: describeRequestError(error) });
      setSettings((known) => ({ ...known, ...back }));
    }
  }

  return { settings, problem, change };
}

/** The settings that a wish is about, as they are. */
function pickSame(settings: UserSettings, wish: Partial<UserSettings>): Partial<UserSettings> {
  return {
    ...(wish.distanceUnit !== undefined && { distanceUnit: settings.distanceUnit }),
    ...(wish.timeZone !== undefined && { timeZone: settings.timeZone }),
    ...(wish.heartRateZoneMinBpm !== undefined && { heartRateZoneMinBpm: settings.heartRateZoneMinBpm }),
  };
}
