import { clsx } from "clsx";
import { DisciplineIcon } from "./discipline-icon.tsx";
import { RemotePicture } from "./remote-picture.tsx";

interface RidePictureProps {
  src: string | null | undefined;
  discipline: string | null;
  /** `row` for lists, `wide` for a page's head. */
  size?: "row" | "wide";
  /** It stands at the top of its page. */
  isEager?: boolean;
  className?: string;
}

/** A class's picture, or its discipline drawn on a quiet ground. Decorative: the title stands beside it. */
export function RidePicture({ src, discipline, size = "row", isEager = false, className }: RidePictureProps) {
  return (
    <RemotePicture src={src} isEager={isEager} className={clsx("bg-sunken", shapes[size].frame, className)}>
      <div className="absolute inset-0 grid place-items-center text-ink-faint">
        {size === "wide" && <EffortBars />}
        <DisciplineIcon
          discipline={discipline}
          strokeWidth={1.6}
          className={`relative ${shapes[size].icon}`}
        />
      </div>
    </RemotePicture>
  );
}

const shapes = {
  row: { frame: "aspect-square w-12 rounded-lg", icon: "size-5" },
  wide: { frame: "aspect-video w-full rounded-xl", icon: "size-10" },
};

function EffortBars() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 160 90"
      preserveAspectRatio="none"
      className="absolute inset-x-0 bottom-0 h-1/2 w-full text-accent opacity-15"
    >
      <path fill="currentColor" d="M0 90V62h18V48h16v22h14V40h20v30h12V34h22v38h14V26h18v36h12V46h14v44z" />
    </svg>
  );
}
