interface LineSampleProps {
  side: "live" | "ghost";
  /** The CSS variable of the live line’s colour; the ghost is always quiet. */
  colorToken: string;
}

/** How a line is drawn in the lanes: the live one full, the ghost broken. */
export function LineSample({ side, colorToken }: LineSampleProps) {
  return (
    <svg aria-hidden width={20} height={6} viewBox="0 0 20 6" className="shrink-0">
      <path
        d="M0 3H20"
        stroke={side === "live" ? `var(${colorToken})` : "var(--ink-soft)"}
        strokeWidth={side === "live" ? 3 : 2}
        {...(side === "ghost" && { strokeDasharray: "4 3" })}
      />
    </svg>
  );
}
