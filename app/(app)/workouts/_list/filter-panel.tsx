"use client";

import { LoaderCircle, SlidersHorizontal } from "lucide-react";
import { useQueryStates } from "nuqs";
import { lazy, Suspense, useState, useTransition } from "react";
import type { FormFacets } from "./filter-form.tsx";
import { mapFields, type FormValues } from "./form-values.ts";
import { cursorParser, formParsers } from "./list-parsers.ts";
import { Panel } from "./panel.tsx";

const loadForm = () => import("./filter-form.tsx").then((module) => ({ default: module.FilterForm }));
const FilterForm = lazy(loadForm);

const parsers = { ...cursorParser, ...formParsers };

/** Everything that can be filtered by beside the disciplines, in a form of its own. */
export function FilterPanel({ facets }: { facets: FormFacets }) {
  const [isOpen, setIsOpen] = useState(false);
  const [isPending, startTransition] = useTransition();
  const [state, setQuery] = useQueryStates(parsers, { shallow: false, startTransition, history: "push" });
  const values = mapFields((field) => state[field] ?? "");
  const usedCount = Object.values(values).filter((value) => value !== "").length;

  function apply(chosen: FormValues | null) {
    setIsOpen(false);
    void setQuery({ cursor: null, ...mapFields((field) => chosen?.[field] || null) });
  }

  const Icon = isPending ? LoaderCircle : SlidersHorizontal;
  const trigger = (
    <>
      <Icon aria-hidden className={`size-4 ${isPending ? "animate-spin" : ""}`} />
      Filters
      {usedCount > 0 && <span className="text-ink-faint">({usedCount})</span>}
    </>
  );
  return (
    <Panel trigger={trigger} title="Filters" isOpen={isOpen} onOpenChange={setIsOpen} loadContent={loadForm}>
      <Suspense>
        <FilterForm values={values} facets={facets} onApply={apply} />
      </Suspense>
    </Panel>
  );
}
