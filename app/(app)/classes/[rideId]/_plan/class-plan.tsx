import { Section } from "@/app/_components/section.tsx";
import type { DistanceUnit } from "@/lib/db/generated/enums.ts";
import type { ClassDetail } from "@/lib/rides/find-class.ts";
import { parsePlanSegments } from "@/lib/rides/plan-parts.ts";
import { parseInstructorCues, parseRideTargets } from "@/lib/rides/stored-plan.ts";
import { listTargetLanes } from "@/lib/rides/target-lanes.ts";
import { listPowerZones } from "@/lib/zones/power-zones.ts";
import { PlanList } from "./plan-list.tsx";
import { PlanStrip } from "./plan-strip.tsx";
import { TargetLaneFigure } from "./target-lane-figure.tsx";
import { TimeAxis } from "./time-axis.tsx";
import { ZoneTable } from "./zone-table.tsx";

interface ClassPlanProps {
  found: ClassDetail;
  ftpWatts: number | null;
  distanceUnit: DistanceUnit;
}

/** What the class asks for and when; nothing while its plan isn’t known. */
export function ClassPlan({ found, ftpWatts, distanceUnit }: ClassPlanProps) {
  const segments = parsePlanSegments(found.segments);
  const targets = parseRideTargets(found.targetMetrics);
  const lastSegment = segments.at(-1);
  const segmentsEnd = lastSegment ? lastSegment.startSeconds + lastSegment.durationSeconds : 0;
  const endSeconds = found.durationSeconds ?? segmentsEnd;
  const lanes = listTargetLanes({
    spans: targets?.spans ?? [],
    cues: parseInstructorCues(found.instructorCues),
    classEndSeconds: endSeconds,
  });
  if (endSeconds <= 0 || (segments.length === 0 && lanes.length === 0)) return null;
  const zoneLane = lanes.find(({ name }) => name === "power_zone");
  const context = {
    distanceUnit,
    paceIntensities: targets?.paceIntensities ?? [],
    powerZones: ftpWatts === null ? null : listPowerZones(ftpWatts),
  };
  return (
    <Section title="The plan">
      <div className="space-y-6">
        <div>
          <PlanStrip segments={segments} endSeconds={endSeconds} />
          {lanes.map((lane) => (
            <TargetLaneFigure key={lane.name} lane={lane} endSeconds={endSeconds} context={context} />
          ))}
          <TimeAxis endSeconds={endSeconds} />
        </div>
        <div className="grid items-start gap-x-16 gap-y-6 md:grid-cols-2">
          {zoneLane && <ZoneTable steps={zoneLane.steps} ftpWatts={ftpWatts} />}
          <PlanList segments={segments} />
        </div>
      </div>
    </Section>
  );
}
