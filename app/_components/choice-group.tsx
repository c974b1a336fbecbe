"use client";

import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import type { ReactNode } from "react";

interface ChoiceGroupProps<Value extends string> {
  /** The group's accessible name. */
  label: string;
  value: Value;
  onChoose: (value: Value) => void;
  /** The id of what describes the group, such as an error. */
  describedBy?: string | undefined;
  choices: { value: Value; label: string; hint: ReactNode }[];
}

/** One of a few choices, each with a line on what it means. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  onChoose,
  describedBy,
  choices,
}: ChoiceGroupProps<Value>) {
  return (
    <RadioGroup
      value={value}
      onValueChange={(chosen: Value) => onChoose(chosen)}
      aria-label={label}
      aria-describedby={describedBy}
      className="space-y-1"
    >
      {choices.map((choice) => (
        <Radio.Root
          key={choice.value}
          value={choice.value}
          className="group flex cursor-pointer gap-3 rounded-lg p-3 text-left hover:bg-sunken data-checked:bg-sunken"
        >
          <span className="mt-0.5 grid size-5 shrink-0 place-items-center rounded-full ring-2 ring-line-strong ring-inset group-data-checked:ring-accent">
            <Radio.Indicator className="size-2.5 rounded-full bg-accent" />
          </span>
          <span>
            <span className="block font-medium">{choice.label}</span>
            <span className="block text-sm text-pretty text-ink-soft">{choice.hint}</span>
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
