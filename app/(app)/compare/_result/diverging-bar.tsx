/** A bar from the middle: to the right when ahead, to the left when behind. For the eye only. `share` is −1 to 1. */
export function DivergingBar({ share }: { share: number }) {
  const width = `${Math.abs(share) * 50}%`;
  return (
    <div className="relative h-3">
      <div
        className={`absolute inset-y-0 ${share < 0 ? "rounded-l-sm bg-bad" : "rounded-r-sm bg-good"}`}
        style={share < 0 ? { right: "50%", width } : { left: "50%", width }}
      />
      <div className="absolute -inset-y-1.5 left-1/2 w-px bg-line-strong" />
    </div>
  );
}
