import { ShortList } from "@/app/_components/short-list.tsx";
import { Section } from "@/app/_components/section.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { ClassTake } from "@/lib/rides/find-class.ts";
import { measureTakes } from "./measure-takes.ts";
import { TakeRow } from "./take-row.tsx";
import { TakesTrend } from "./takes-trend.tsx";

const shownCount = 8;

/** All of the rider's takes of the class, newest first. */
export function TakesSection({ takes, distanceUnit }: { takes: ClassTake[]; distanceUnit: DistanceUnit }) {
  const measured = measureTakes(takes);
  return (
    <Section title="Your takes" action={formatQuantity(takes.length, "take")}>
      <TakesTrend measured={measured} distanceUnit={distanceUnit} />
      <ShortList shortCount={shownCount} label="takes">
        {measured.takes.map((one) => (
          <TakeRow
            key={one.take.id}
            measured={one}
            measure={measured.measure}
            bestId={measured.best?.id ?? null}
            distanceUnit={distanceUnit}
          />
        ))}
      </ShortList>
    </Section>
  );
}
