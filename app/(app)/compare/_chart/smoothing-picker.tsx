import { useId } from "react";

const smoothingChoices = [0, 5, 15, 30];

interface SmoothingPickerProps {
  smoothingSeconds: number;
  onChoose: (seconds: number) => void;
}

export function SmoothingPicker({ smoothingSeconds, onChoose }: SmoothingPickerProps) {
  const groupName = useId();
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <legend className="sr-only">Smoothing</legend>
      <span aria-hidden className="text-sm text-ink-soft">
        Smoothing
      </span>
      <div className="inline-flex rounded-lg bg-sunken p-1">
        {smoothingChoices.map((seconds) => (
          <label
            key={seconds}
            className="cursor-pointer rounded-md px-3 py-1 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink has-checked:bg-ground has-checked:text-ink has-checked:ring-1 has-checked:ring-line has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={groupName}
              value={seconds}
              checked={seconds === smoothingSeconds}
              onChange={() => onChoose(seconds)}
              className="sr-only"
            />
            {seconds === 0 ? "None" : `${seconds} s`}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
