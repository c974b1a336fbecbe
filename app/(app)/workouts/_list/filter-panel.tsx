"use client";

import { LoaderCircle, SlidersHorizontal } from "lucide-react";
import { lazy, useState } from "react";
import type { FormFacets } from "./filter-form.tsx";
import { mapFields, type FormValues } from "./form-fields.ts";
import { formParsers } from "./list-parsers.ts";
import { Panel } from "./panel.tsx";
import { useListQuery } from "./use-list-query.ts";

const loadForm = () => import("./filter-form.tsx").then((module) => ({ default: module.FilterForm }));
const FilterForm = lazy(loadForm);

/** Everything that can be filtered by beside the disciplines, in a form of its own. */
export function FilterPanel({ facets }: { facets: FormFacets }) {
  const [isOpen, setIsOpen] = useState(false);
  const { state, setQuery, isPending } = useListQuery(formParsers);
  const values = mapFields((field) => state[field] ?? "");
  const usedCount = Object.values(values).filter((value) => value !== "").length;

  function apply(chosen: FormValues | null) {
    // Without a network the browser would put its own page in the place of this one, and of the filled-in form.
    if (!navigator.onLine) return;
    setIsOpen(false);
    void setQuery({ cursor: null, ...mapFields((field) => chosen?.[field] || null) });
  }

  const Icon = isPending ? LoaderCircle : SlidersHorizontal;
  const trigger = (
    <>
      <Icon aria-hidden className={`size-4 ${isPending ? "animate-spin" : ""}`} />
      <span className="max-sm:sr-only">Filters</span>
      {usedCount > 0 && <span className="text-ink-faint">({usedCount})</span>}
    </>
  );
  return (
    <Panel trigger={trigger} title="Filters" isOpen={isOpen} onOpenChange={setIsOpen} loadContent={loadForm}>
      <FilterForm values={values} facets={facets} onApply={apply} />
    </Panel>
  );
}
