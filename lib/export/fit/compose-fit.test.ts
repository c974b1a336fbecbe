import { Decoder, Stream } from "@garmin/fitsdk";
import FitParser from "fit-file-parser";
import { describe, expect, it } from "vitest";
import type { WorkoutMaterial } from "@/lib/export/read-material.ts";
import { makeOutdoorMaterial, makeRideMaterial, makeYogaMaterial } from "@/lib/export/testing/material.ts";
import { composeContent } from "@/lib/export/workout-content.ts";
import { composeFit } from "./compose-fit.ts";

const kinds: [string, WorkoutMaterial, recordCount: number][] = [
  ["a ride with a hole in its clock", makeRideMaterial(), 1740],
  ["a yoga class without samples", makeYogaMaterial(), 2],
  ["ninety minutes outdoors", makeOutdoorMaterial(), 1081],
];

describe("a FIT file in Garmin's decoder", () => {
  it.each(kinds)("is whole for %s", (_, material, recordCount) => {
    const decoder = new Decoder(Stream.fromByteArray(compose(material)));
    expect(decoder.isFIT()).toBe(true);
    expect(decoder.checkIntegrity()).toBe(true);
    const { messages, errors } = decoder.read();
    expect(errors).toEqual([]);
    expect(messages.recordMesgs).toHaveLength(recordCount);
    expect(messages.fileIdMesgs).toMatchObject([{ type: "activity", serialNumber: 0x0b6e3a0e }]);
    expect(messages.activityMesgs).toHaveLength(1);
  });

  it("tells a ride's numbers in their units", () => {
    const { sessionMesgs, lapMesgs, activityMesgs } = decode(makeRideMaterial());
    expect(sessionMesgs?.[0]).toMatchObject({
      startTime: new Date("2026-11-24T23:32:00Z"),
      sport: "cycling",
      subSport: "indoorCycling",
      totalTimerTime: 1800,
      totalElapsedTime: 1800,
      totalDistance: 12_000,
      totalCalories: 301,
      totalWork: 251_370,
      avgPower: 140,
      maxHeartRate: 172,
      normalizedPower: 152,
      thresholdPower: 200,
      intensityFactor: 0.76,
      trainingStressScore: 28.9,
      numLaps: 2,
    });
    expect(lapMesgs).toMatchObject([{ totalTimerTime: 300 }, { totalTimerTime: 1500 }]);
    const localTimestamp = activityMesgs?.[0]?.localTimestamp;
    const fitEpochSeconds = 631_065_600;
    expect(Number(localTimestamp) + fitEpochSeconds).toBe(Date.parse("2026-11-24T19:02:00Z") / 1000);
  });

  it("leaves a gap where there was no reading", () => {
    const { recordMesgs = [] } = decode(makeRideMaterial());
    const lost = recordMesgs.find(
      (record) => Number(record.timestamp) === Date.parse("2026-11-24T23:52:01Z"),
    );
    expect(lost).toMatchObject({ power: 121, cadence: 76, resistance: 127, speed: expect.closeTo(7) });
    expect(lost).not.toHaveProperty("heartRate");
    const inTheHole = recordMesgs.find(
      (record) => Number(record.timestamp) === Date.parse("2026-11-24T23:42:30Z"),
    );
    expect(inTheHole).toBeUndefined();
  });

  it("places an outdoor run", () => {
    const { recordMesgs = [], sessionMesgs } = decode(makeOutdoorMaterial());
    const degrees = (recordMesgs.at(-1)?.positionLat ?? 0) * (180 / 2 ** 31);
    expect(degrees).toBeCloseTo(52.574, 6);
    expect(recordMesgs.at(-1)).toMatchObject({ distance: 16_200, altitude: 34 });
    expect(sessionMesgs?.[0]).toMatchObject({ sport: "running", subSport: "generic", totalTimerTime: 5400 });
  });
});

describe("a FIT file in an independent reader", () => {
  it.each(kinds)("says the same for %s", async (_, material, recordCount) => {
    const parser = new FitParser({ force: false, speedUnit: "m/s", lengthUnit: "m", mode: "list" });
    const bytes = compose(material);
    const parsed = await parser.parseAsync(Buffer.from(bytes));
    expect(parsed.records).toHaveLength(recordCount);
    expect(parsed.sessions).toHaveLength(1);
    expect(parsed.sessions?.[0]).toMatchObject({
      start_time: material.workout.startedAt,
      total_timer_time: material.workout.durationSeconds,
    });
    const lastDistance = parsed.records?.at(-1)?.distance ?? null;
    expect(lastDistance).toBe(material.workout.distanceMeters);
  });
});

function compose({ workout, graph, load }: WorkoutMaterial): Uint8Array<ArrayBuffer> {
  return composeFit(composeContent(workout, graph, load));
}

function decode(material: WorkoutMaterial) {
  return new Decoder(Stream.fromByteArray(compose(material))).read().messages;
}
