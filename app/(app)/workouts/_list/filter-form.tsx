"use client";

import { useRef, useState, type FormEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { formatCount } from "@/lib/format/number.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import type { FormField, FormValues } from "./form-fields.ts";
import { checkFormValues, readFormValues, type FormProblem } from "./form-values.ts";
import { SelectField } from "./select-field.tsx";

export type FormFacets = Pick<WorkoutFacets, "instructors" | "classTypes" | "firstYear" | "lastYear">;

interface FilterFormProps {
  values: FormValues;
  facets: FormFacets;
  /** Null clears them all. */
  onApply: (values: FormValues | null) => void;
}

const numbers: { field: FormField; label: string }[] = [
  { field: "minMinutes", label: "Minutes, from" },
  { field: "maxMinutes", label: "Minutes, up to" },
  { field: "minOutputKj", label: "kJ, from" },
  { field: "maxOutputKj", label: "kJ, up to" },
];

const flags: { field: FormField; label: string; yes: string; no: string }[] = [
  { field: "hasGraph", label: "Graph", yes: "With graph", no: "Without graph" },
  { field: "isPowerZone", label: "Power Zone", yes: "Power Zone", no: "Anything else" },
  { field: "isFreestyle", label: "Freestyle", yes: "Freestyle", no: "Anything else" },
  { field: "isOutdoor", label: "Place", yes: "Outdoor", no: "Indoor" },
];

export function FilterForm({ values, facets, onApply }: FilterFormProps) {
  const [problem, setProblem] = useState<FormProblem>();
  const form = useRef<HTMLFormElement>(null);
  const errorOf = (field: string) => (problem?.field === field ? problem.text : undefined);

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = readFormValues(new FormData(event.currentTarget));
    const refusal = checkFormValues(chosen);
    setProblem(refusal);
    if (refusal) findField(event.currentTarget, refusal.field)?.focus();
    else onApply(chosen);
  }

  function fillYear(year: string) {
    const [from, to] = [findField(form.current, "from"), findField(form.current, "to")];
    if (from) from.value = year && `${year}-01-01`;
    if (to) to.value = year && `${year}-12-31`;
  }

  return (
    <form ref={form} noValidate onSubmit={apply} className="space-y-5">
      <div className="grid grid-cols-1 gap-4 xs:grid-cols-2">
        <SelectField
          label="Class type"
          name="classTypeId"
          defaultValue={values.classTypeId}
          options={facets.classTypes.map(({ id, name, workoutCount }) => ({
            value: id,
            label: `${name} (${formatCount(workoutCount)})`,
          }))}
        />
        <SelectField
          label="Instructor"
          name="instructor"
          defaultValue={values.instructor}
          options={facets.instructors.map(({ name, workoutCount }) => ({
            value: name,
            label: `${name} (${formatCount(workoutCount)})`,
          }))}
        />
      </div>
      <div className="grid grid-cols-2 gap-4">
        {numbers.map(({ field, label }) => (
          <TextField
            key={field}
            label={label}
            name={field}
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            defaultValue={values[field]}
            error={errorOf(field)}
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-4 *:first:col-span-2">
        <SelectField
          label="A whole year"
          name="year"
          defaultValue=""
          onChange={(event) => fillYear(event.target.value)}
          options={listYears(facets).map((year) => ({ value: String(year), label: String(year) }))}
        />
        <TextField
          label="First day"
          name="from"
          type="date"
          defaultValue={values.from}
          error={errorOf("from")}
        />
        <TextField label="Last day" name="to" type="date" defaultValue={values.to} error={errorOf("to")} />
      </div>
      <div className="grid grid-cols-2 gap-4">
        {flags.map(({ field, label, yes, no }) => (
          <SelectField
            key={field}
            label={label}
            name={field}
            defaultValue={values[field]}
            options={[
              { value: "true", label: yes },
              { value: "false", label: no },
            ]}
          />
        ))}
      </div>
      <div className="sticky bottom-0 -mx-6 flex flex-wrap justify-end gap-3 border-t border-line bg-surface px-6 py-4">
        <Button variant="quiet" onClick={() => onApply(null)}>
          Clear these
        </Button>
        <Button type="submit">Show workouts</Button>
      </div>
    </form>
  );
}

function findField(form: HTMLFormElement | null, name: string | undefined): HTMLInputElement | null {
  const field = name && form?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}

function listYears({ firstYear, lastYear }: FormFacets): number[] {
  if (firstYear === null || lastYear === null) return [];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
}
