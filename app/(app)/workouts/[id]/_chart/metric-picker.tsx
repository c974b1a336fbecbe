import { useId } from "react";
import type { SeriesLook } from "./series-look.ts";

interface MetricPickerProps {
  options: SeriesLook[];
  selectedSlug: string;
  onSelect: (slug: string) => void;
}

export function MetricPicker({ options, selectedSlug, onSelect }: MetricPickerProps) {
  const groupName = useId();
  return (
    <fieldset className="-mx-4 overflow-x-auto px-4 py-1">
      <legend className="sr-only">Metric in the upper lane</legend>
      <div className="inline-flex rounded-lg bg-sunken p-1">
        {options.map(({ slug, name }) => (
          <label
            key={slug}
            className="cursor-pointer rounded-md px-3 py-1 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink has-checked:bg-ground has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={groupName}
              value={slug}
              checked={slug === selectedSlug}
              onChange={() => onSelect(slug)}
              className="sr-only"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
