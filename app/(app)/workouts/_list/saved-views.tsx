"use client";

import { Bookmark } from "lucide-react";
import { lazy, useState } from "react";
import type { SavedView } from "@/lib/saved-views/saved-views.ts";
import { Panel } from "./panel.tsx";

interface SavedViewsProps {
  views: SavedView[];
  /** Of the list that is shown, as views keep it. */
  query: string;
}

const loadContent = () =>
  import("./saved-views-content.tsx").then((module) => ({ default: module.SavedViewsContent }));
const SavedViewsContent = lazy(loadContent);

/** Filters and order under a name: to choose, to save, to delete. */
export function SavedViews({ views, query }: SavedViewsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = views.find((view) => view.query === query);
  const trigger = (
    <>
      <Bookmark aria-hidden className={`size-4 ${shown ? "fill-current" : ""}`} />
      <span className="max-w-40 truncate max-sm:sr-only">{shown ? shown.name : "Views"}</span>
    </>
  );
  return (
    <Panel
      trigger={trigger}
      title="Saved views"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      loadContent={loadContent}
    >
      <SavedViewsContent views={views} query={query} shown={shown} onDone={() => setIsOpen(false)} />
    </Panel>
  );
}
