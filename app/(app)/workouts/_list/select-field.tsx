import type { ComponentProps } from "react";
import { FieldFrame, inputClass, useFieldControl } from "@/app/_components/field.tsx";

interface SelectFieldProps extends ComponentProps<"select"> {
  label: string;
  options: { value: string; label: string }[];
}

/** A labelled `<select>` that may be left at "Any". */
export function SelectField({ label, options, ...select }: SelectFieldProps) {
  const control = useFieldControl(undefined, undefined);
  return (
    <FieldFrame label={label} control={control}>
      <select {...select} {...control.attributes} className={`${inputClass} h-11`}>
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
