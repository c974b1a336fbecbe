"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { offerUndo } from "@/app/_components/offer-undo.ts";
import type { UserSettings } from "@/lib/settings/settings.ts";
import { sendJson } from "@/lib/swr/request.ts";

type Wish = Partial<UserSettings>;

/** Shows each change at once, saves them in turn, and offers the way back. What can't be saved is taken back. */
export function useSettings(initial: UserSettings) {
  const router = useRouter();
  const [settings, setSettings] = useState(initial);
  const [savingCount, setSavingCount] = useState(0);
  const [rendered, setRendered] = useState(initial);
  const line = useRef(Promise.resolve());
  // What was changed elsewhere comes when the page is read again; it must not undo what is on its way.
  if (rendered !== initial) {
    setRendered(initial);
    if (savingCount === 0) setSettings(initial);
  }

  /** Undo leads to `before`. Throws `RequestError`. */
  async function change(wish: Wish, message: string, before: Wish = pickSame(settings, wish)): Promise<void> {
    await apply(wish, pickSame(settings, wish));
    offerUndo(message, { id: `settings-${Object.keys(wish).join("-")}`, undo: () => apply(before, wish) });
  }

  function apply(wish: Wish, before: Wish): Promise<void> {
    setSettings((known) => ({ ...known, ...wish }));
    setSavingCount((count) => count + 1);
    const saved = line.current.then(() => save(wish, before));
    line.current = saved.catch(() => undefined);
    return saved;
  }

  async function save(wish: Wish, before: Wish): Promise<void> {
    try {
      const saved = await sendJson<{ settings: UserSettings }>("PUT", "/api/settings", { ...wish });
      setSettings((known) => ({ ...known, ...pickSame(saved.settings, wish) }));
      router.refresh();
    } catch (error) {
      setSettings((known) => ({ ...known, ...before }));
      throw error;
    } finally {
      setSavingCount((count) => count - 1);
    }
  }

  return { settings, change };
}

/** The settings that a wish is about, as they are. */
function pickSame(settings: UserSettings, wish: Wish): Wish {
  return {
    ...(wish.distanceUnit !== undefined && { distanceUnit: settings.distanceUnit }),
    ...(wish.timeZone !== undefined && { timeZone: settings.timeZone }),
    ...(wish.heartRateZoneMinBpm !== undefined && { heartRateZoneMinBpm: settings.heartRateZoneMinBpm }),
  };
}
