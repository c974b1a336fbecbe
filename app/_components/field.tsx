import { clsx } from "clsx";
import { CircleAlert } from "lucide-react";
import { useId, type ComponentProps, type ReactNode } from "react";

export interface FieldProps {
  label: string;
  hint?: ReactNode;
  /** What is wrong, in a sentence; shown under the input and read with it. */
  error?: string | undefined;
}

/** A labelled `<input>`; every other attribute goes to the input. */
export function TextField({ label, hint, error, className, ...input }: FieldProps & ComponentProps<"input">) {
  const control = useFieldControl(error, hint);
  return (
    <FieldFrame label={label} hint={hint} error={error} control={control}>
      <input {...input} {...control.attributes} className={clsx(inputClass, "h-11", className)} />
    </FieldFrame>
  );
}

/** A labelled `<textarea>`. */
export function TextAreaField({
  label,
  hint,
  error,
  className,
  ...textarea
}: FieldProps & ComponentProps<"textarea">) {
  const control = useFieldControl(error, hint);
  return (
    <FieldFrame label={label} hint={hint} error={error} control={control}>
      <textarea {...textarea} {...control.attributes} className={clsx(inputClass, "py-2.5", className)} />
    </FieldFrame>
  );
}

export const inputClass =
  "block w-full rounded-lg bg-surface px-3.5 text-base text-ink ring-1 ring-inset ring-line-strong placeholder:text-ink-faint aria-invalid:ring-2 aria-invalid:ring-bad";

export function useFieldControl(error: string | undefined, hint: ReactNode) {
  const id = useId();
  const describedBy = clsx(error && `${id}-error`, hint && `${id}-hint`);
  return {
    id,
    attributes: {
      id,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": describedBy || undefined,
    },
  };
}

interface FieldFrameProps extends FieldProps {
  control: { id: string };
  children: ReactNode;
}

export function FieldFrame({ label, hint, error, control, children }: FieldFrameProps) {
  return (
    <div className="space-y-1.5">
      <label htmlFor={control.id} className="block text-sm font-medium">
        {label}
      </label>
      {children}
      {error && (
        <p
          id={`${control.id}-error`}
          role="alert"
          className="flex items-start gap-1.5 text-sm font-medium text-bad"
        >
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${control.id}-hint`} className="text-sm text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
