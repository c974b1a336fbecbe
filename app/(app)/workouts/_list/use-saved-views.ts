"use client";

import { useRouter } from "next/navigation";
import type { SavedView } from "@/lib/saved-views/saved-views.ts";
import { sendJson } from "@/lib/swr/request.ts";

const path = "/api/workouts/views";

/** Saves and deletes the rider's views and reads the page again. Both throw `RequestError`. */
export function useSavedViews() {
  const router = useRouter();

  async function save(view: { name: string; query: string; replace: boolean }): Promise<void> {
    const { toast } = await import("sonner");
    const saved = await sendJson<SavedView>("POST", path, view);
    toast(`Saved as “${saved.name}”`);
    router.refresh();
  }

  async function remove({ id }: SavedView): Promise<void> {
    const { offerUndo } = await import("@/app/_components/offer-undo.ts");
    const { name, query } = await sendJson<SavedView>("DELETE", `${path}/${id}`, {});
    router.refresh();
    offerUndo(`“${name}” is deleted`, {
      id: `view-${id}`,
      undo: async () => {
        await sendJson<SavedView>("POST", path, { name, query, replace: false });
        router.refresh();
      },
    });
  }
  return { save, remove };
}
