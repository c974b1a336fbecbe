import { clsx } from "clsx";
import { Eye, EyeOff } from "lucide-react";
import { SegmentedChoice } from "./segmented-choice.tsx";
import type { SeriesLook } from "./series-look.ts";
import { smoothings, type Smoothing } from "./use-chart-settings.ts";

export type ChartForm = "chart" | "table";

interface ChartToolbarProps {
  looks: SeriesLook[];
  hiddenSlugs: string[];
  onToggleLane: (slug: string) => void;
  smoothing: Smoothing;
  onSmooth: (smoothing: Smoothing) => void;
  form: ChartForm;
  onChooseForm: (form: ChartForm) => void;
}

/** Which metrics are shown, how smooth, and as lines or as numbers. */
export function ChartToolbar({ looks, hiddenSlugs, onToggleLane, ...props }: ChartToolbarProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Metrics that are shown</legend>
        {looks.map(({ slug, name }) => (
          <LaneToggle
            key={slug}
            name={name}
            isShown={!hiddenSlugs.includes(slug)}
            onToggle={() => onToggleLane(slug)}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex items-center gap-2">
          <span aria-hidden className="text-sm text-ink-soft">
            Smoothing
          </span>
          <SegmentedChoice
            label="Smoothing: the average over"
            choices={smoothings}
            value={props.smoothing}
            onChoose={props.onSmooth}
          />
        </div>
        <SegmentedChoice
          label="Show the readings as"
          choices={forms}
          value={props.form}
          onChoose={props.onChooseForm}
        />
      </div>
    </div>
  );
}

const forms = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
] as const;

function LaneToggle({ name, isShown, onToggle }: { name: string; isShown: boolean; onToggle: () => void }) {
  const Icon = isShown ? Eye : EyeOff;
  return (
    <button
      type="button"
      aria-pressed={isShown}
      onClick={onToggle}
      className={clsx(
        "inline-flex h-8 items-center gap-1.5 rounded-full px-2.5 text-sm transition-colors",
        isShown ? "bg-sunken text-ink" : "text-ink-faint hover:text-ink",
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {name}
    </button>
  );
}
