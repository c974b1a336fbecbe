import { useId } from "react";

interface SegmentedChoiceProps<Value extends string> {
  /** The group's accessible name. */
  label: string;
  choices: readonly { value: Value; label: string }[];
  value: Value;
  onChoose: (value: Value) => void;
}

/** One of a few short choices, side by side. */
export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const groupName = useId();
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">{props.label}</legend>
      <div className="inline-flex rounded-lg bg-sunken p-1">
        {props.choices.map(({ value, label }) => (
          <label
            key={value}
            className="cursor-pointer rounded-md px-2.5 py-1 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink has-checked:bg-ground has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={groupName}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
