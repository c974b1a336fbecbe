import { clsx } from "clsx";

export interface ButtonLook {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "md" | "lg";
}

/** The button's classes, for headless triggers that render their own element. */
export function buttonClass(look: { [Key in keyof ButtonLook]: ButtonLook[Key] | undefined } = {}): string {
  return clsx(base, variants[look.variant ?? "primary"], sizes[look.size ?? "md"]);
}

const base =
  "inline-flex items-center justify-center gap-2 rounded-lg font-semibold whitespace-nowrap transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:shrink-0";

const variants = {
  primary: "bg-accent text-accent-ink not-disabled:hover:bg-accent-hover",
  secondary:
    "bg-surface text-ink ring-1 ring-inset ring-line not-disabled:hover:bg-sunken not-disabled:hover:ring-line-strong",
  quiet: "text-ink-soft not-disabled:hover:bg-sunken not-disabled:hover:text-ink",
  danger: "text-bad ring-1 ring-inset ring-line not-disabled:hover:bg-bad-wash not-disabled:hover:ring-bad",
};

const sizes = {
  md: "h-10 px-4 text-sm",
  lg: "h-12 px-6 text-base",
};
