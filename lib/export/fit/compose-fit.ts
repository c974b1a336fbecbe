import { Utils } from "@garmin/fitsdk";
import { momentTime } from "@/lib/export/clock.ts";
import { readOffsetSeconds } from "@/lib/export/local-time.ts";
import type { WorkoutContent } from "@/lib/export/workout-content.ts";
import { createFitWriter, type FitWriter } from "./fit-writer.ts";
import { messageNumbers } from "./message-numbers.ts";
import { composeLapFields, composeSessionFields } from "./summaries.ts";
import { composeRecordFields } from "./record.ts";

/** A FIT activity: its records first, and what sums them up after them. */
export function composeFit(content: WorkoutContent): Uint8Array<ArrayBuffer> {
  const { workout, laps, elapsedSeconds } = content;
  const endedAt = momentTime(workout.startedAt, elapsedSeconds);
  const writer = createFitWriter();
  writer.write(messageNumbers.fileId, {
    type: "activity",
    manufacturer: "development",
    product: 0,
    serialNumber: readSerialNumber(workout.id),
    timeCreated: workout.startedAt,
  });
  writeTimer(writer, "start", workout.startedAt);
  writeRecords(writer, content);
  writeTimer(writer, "stopAll", endedAt);
  laps.forEach((lap, index) => writer.write(messageNumbers.lap, composeLapFields(content, lap, index)));
  writer.write(messageNumbers.session, composeSessionFields(content));
  writer.write(messageNumbers.activity, {
    timestamp: endedAt,
    totalTimerTime: content.timerSeconds,
    numSessions: 1,
    type: "manual",
    event: "activity",
    eventType: "stop",
    localTimestamp: Utils.convertDateToDateTime(endedAt) + readOffsetSeconds(endedAt, workout.timeZone),
  });
  return writer.finish();
}

function writeTimer(writer: FitWriter, eventType: "start" | "stopAll", timestamp: Date): void {
  writer.write(messageNumbers.event, { timestamp, event: "timer", eventType });
}

/** A workout without readings has two records that say when it was: an activity must have some. */
function writeRecords(writer: FitWriter, { workout, track, elapsedSeconds }: WorkoutContent): void {
  for (const point of track) {
    writer.write(messageNumbers.record, composeRecordFields(point, workout.startedAt));
  }
  if (track.length > 0) return;
  for (const seconds of [0, elapsedSeconds]) {
    writer.write(messageNumbers.record, { timestamp: momentTime(workout.startedAt, seconds) });
  }
}

/** Never 0, which would say that there is none. */
function readSerialNumber(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16) || 1;
}
