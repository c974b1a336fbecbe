import { Section } from "@/app/_components/section.tsx";
import { Stat, StatRow } from "@/app/_components/stat.tsx";
import { formatCount, formatNumber } from "@/lib/format/number.ts";
import { parseRideAverages } from "@/lib/rides/stored-plan.ts";

/** What all riders of the class reach on average, as far as Peloton tells; nothing when it doesn’t. */
export function EverybodysAverages({ stored }: { stored: unknown }) {
  const averages = parseRideAverages(stored);
  if (!averages) return null;
  const figures = [
    { label: "Total output", value: averages.totalOutputKj, unit: "kJ" },
    { label: "Output", value: averages.outputWatts, unit: "W" },
    { label: "Cadence", value: averages.cadenceRpm, unit: "rpm" },
    { label: "Resistance", value: averages.resistancePercent, unit: "%" },
    { label: "Calories", value: averages.caloriesKcal, unit: "kcal" },
    { label: "Effort points", value: averages.effortPoints, unit: undefined },
  ].filter((figure): figure is typeof figure & { value: number } => Boolean(figure.value));
  if (figures.length === 0) return null;
  return (
    <Section title="What riders average">
      <StatRow>
        {figures.map(({ label, value, unit }) => (
          <Stat
            key={label}
            label={label}
            value={unit ? formatCount(value) : formatNumber(value)}
            unit={unit}
            size="sm"
          />
        ))}
      </StatRow>
    </Section>
  );
}
