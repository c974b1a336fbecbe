import { momentTime } from "@/lib/export/clock.ts";
import type { ExportSport } from "@/lib/export/sports.ts";
import type { TrackPoint } from "@/lib/export/track.ts";
import { decimal, integer } from "./numbers.ts";
import { element, parent } from "./xml.ts";

export function composeTrackpoint(point: TrackPoint, startedAt: Date, sport: ExportSport["tcx"]): string {
  const isRun = sport === "Running";
  const cadence = integer(point.cadencePerMinute, 0, 254);
  return [
    "<Trackpoint>",
    element("Time", momentTime(startedAt, point.seconds).toISOString()),
    composePosition(point),
    element("AltitudeMeters", decimal(point.altitudeMeters, 2)),
    element("DistanceMeters", decimal(point.distanceMeters, 2)),
    parent("HeartRateBpm", element("Value", integer(point.heartRateBpm, 1, 254))),
    isRun ? "" : element("Cadence", cadence),
    parent(
      "Extensions",
      parent(
        "ns3:TPX",
        [
          element("ns3:Speed", decimal(point.speedMetersPerSecond, 3)),
          isRun ? element("ns3:RunCadence", cadence) : "",
          element("ns3:Watts", integer(point.outputWatts, 0, 65_535)),
        ].join(""),
      ),
    ),
    "</Trackpoint>\n",
  ].join("");
}

function composePosition({ latitude, longitude }: TrackPoint): string {
  if (latitude === null || longitude === null) return "";
  return parent(
    "Position",
    element("LatitudeDegrees", decimal(latitude, 7)) + element("LongitudeDegrees", decimal(longitude, 7)),
  );
}
