import { Section } from "@/app/_components/section.tsx";
import { parseAchievements } from "@/lib/workouts/record/stored-record.ts";
import { readHeartRateZoneTime } from "@/lib/workouts/zone-time.ts";
import { listAverages } from "./averages.ts";
import { AveragesTable } from "./averages-table.tsx";
import type { LoadedWorkout } from "./load-workout.ts";
import { listPeaks } from "./peaks.ts";
import { PeaksTable } from "./peaks-table.tsx";
import { PowerZones } from "./power-zones.tsx";
import { RecordFetcher, RecordSection } from "./record-section.tsx";
import { RouteMap } from "./route-map.tsx";
import { tableSplits } from "./split-rows.ts";
import { SplitsTable } from "./splits-table.tsx";
import { ZoneBar } from "./zone-bar.tsx";

/** What there is to know about the workout, each in a part of its own; what wasn't measured isn't there. */
export function FactCards({ workout, distanceUnit, ftp, graphFacts }: LoadedWorkout) {
  const averages = listAverages(workout, distanceUnit);
  const peaks = listPeaks(workout, ftp?.ftpWatts ?? null);
  const heartRateZones = readHeartRateZoneTime(graphFacts, workout.heartRateZoneSeconds);
  const splits = tableSplits(graphFacts?.splits ?? [], workout.discipline, distanceUnit);
  return (
    <div className="mt-12 grid gap-x-16 gap-y-12 md:grid-cols-2 *:min-w-0">
      {averages.length > 0 && (
        <Section title="Averages and peaks">
          <AveragesTable rows={averages} />
        </Section>
      )}
      {peaks.length > 0 && (
        <Section title="Best power">
          <PeaksTable rows={peaks} />
        </Section>
      )}
      <PowerZones readings={graphFacts} ftp={ftp} />
      {heartRateZones && (
        <Section title="Heart-rate zones">
          <ZoneBar zones={heartRateZones} />
        </Section>
      )}
      {splits && (
        <Section title="Splits">
          <SplitsTable {...splits} />
        </Section>
      )}
      {graphFacts?.route && <RouteMap route={graphFacts.route} />}
      {workout.recordFetchedAt ? (
        <RecordSection
          record={{
            leaderboardRank: workout.leaderboardRank,
            leaderboardUserCount: workout.leaderboardUserCount,
            achievements: parseAchievements(workout.achievements),
          }}
        />
      ) : (
        <RecordFetcher workoutId={workout.id} />
      )}
    </div>
  );
}
