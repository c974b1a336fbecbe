"use client";

import { Check, Trash2 } from "lucide-react";
import Link from "next/link";
import { Notice } from "@/app/_components/notice.tsx";
import type { SavedView } from "@/lib/saved-views/saved-views.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { SaveViewForm } from "./save-view-form.tsx";
import { useSavedViews } from "./use-saved-views.ts";

interface SavedViewsContentProps {
  views: SavedView[];
  /** Of the list that is shown, as views keep it. */
  query: string;
  /** The view that is looked at. */
  shown: SavedView | undefined;
  onDone: () => void;
}

/** The views to choose from, and the form that saves another. */
export function SavedViewsContent({ views, query, shown, onDone }: SavedViewsContentProps) {
  const { save, remove } = useSavedViews();
  const { isBusy, error, run } = useAction();
  return (
    <div className="space-y-5 pb-6">
      {views.length === 0 ? (
        <p className="text-pretty text-ink-soft">
          No views yet. Filter and sort the list as you like it, then save it here under a name.
        </p>
      ) : (
        <ul className="-mx-3">
          {views.map((view) => (
            <li key={view.id} className="flex items-center gap-1">
              <Link
                href={view.query === "" ? "/workouts" : `/workouts?${view.query}`}
                prefetch={false}
                aria-current={view === shown ? "true" : undefined}
                onClick={onDone}
                className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-lg px-3 py-2 font-medium hover:bg-sunken"
              >
                <span className="min-w-0 truncate">{view.name}</span>
                {view === shown && <Check aria-hidden className="size-4 shrink-0 text-accent" />}
              </Link>
              <button
                type="button"
                disabled={isBusy}
                aria-label={`Delete the view “${view.name}”`}
                onClick={() => run(() => remove(view))}
                className="rounded-lg p-3 text-ink-soft hover:bg-sunken hover:text-bad disabled:opacity-60"
              >
                <Trash2 aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {error !== undefined && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      {shown ? (
        <p className="border-t border-line pt-5 text-sm text-ink-soft">
          You are looking at “{shown.name}”. Change the filters or the order to save another view.
        </p>
      ) : (
        <SaveViewForm query={query} onSave={save} onSaved={onDone} />
      )}
    </div>
  );
}
