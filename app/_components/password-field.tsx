"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState, type ComponentProps } from "react";
import { FieldFrame, inputClass, useFieldControl, type FieldProps } from "./field.tsx";

/** A password input with a button that shows what was typed. */
export function PasswordField({
  label,
  hint,
  error,
  ...input
}: FieldProps & Omit<ComponentProps<"input">, "type">) {
  const [isShown, setIsShown] = useState(false);
  const control = useFieldControl(error, hint);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <FieldFrame label={label} hint={hint} error={error} control={control}>
      <div className="relative">
        <input
          {...input}
          {...control.attributes}
          type={isShown ? "text" : "password"}
          autoCapitalize="none"
          spellCheck={false}
          className={`${inputClass} h-11 pr-12`}
        />
        <button
          type="button"
          onClick={() => setIsShown(!isShown)}
          aria-pressed={isShown}
          aria-label={`Show ${label.toLowerCase()}`}
          className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-r-lg text-ink-faint hover:text-ink"
        >
          <Icon aria-hidden className="size-4.5" />
        </button>
      </div>
    </FieldFrame>
  );
}
