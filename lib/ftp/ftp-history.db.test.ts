import { describe, expect, it } from "vitest";
import { makeRide, makeUser, makeWorkout } from "../../dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { saveListedRides } from "@/lib/rides/save-listed-rides.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { saveFtpEntry } from "./ftp-entries.ts";
import { listFtpHistory, pickFtpAt } from "./ftp-history.ts";

async function makeRider(timeZone = "UTC"): Promise<string> {
  const userId = await makeUser();
  await getDb().user.update({ where: { id: userId }, data: { timeZone } });
  return userId;
}

interface Test {
  startedAt: Date;
  averageOutputWatts: number | null;
  best20MinutesOutputWatts?: number;
  durationSeconds?: number;
  isFtpTest?: boolean;
}

async function makeTest(userId: string, { startedAt, isFtpTest = true, ...numbers }: Test): Promise<void> {
  const ride = makeRide({ title: "20 min FTP Test Ride" });
  const workout = makeWorkout({ ride, startedAt, durationSeconds: numbers.durationSeconds ?? 1200 });
  await saveListedRides(getDb(), [ride]);
  await saveListedWorkouts(getDb(), userId, [workout]);
  await getDb().ride.update({ where: { id: ride.id }, data: { isFtpTest } });
  await getDb().workout.updateMany({ where: { pelotonWorkoutId: workout.pelotonWorkoutId }, data: numbers });
}

describe("listFtpHistory", () => {
  it("takes 95 % of a test's best twenty minutes, else of its average, from the test's end on", async () => {
    const userId = await makeRider();
    await makeTest(userId, {
      startedAt: new Date("2026-02-01T12:00:00Z"),
      averageOutputWatts: 200,
      best20MinutesOutputWatts: 210,
    });
    await makeTest(userId, { startedAt: new Date("2026-01-01T12:00:00Z"), averageOutputWatts: 200 });
    expect(await listFtpHistory(userId)).toMatchObject([
      { ftpWatts: 200, origin: "test_workout", effectiveAt: new Date("2026-02-01T12:20:00Z"), entryId: null },
      { ftpWatts: 190, origin: "test_workout", effectiveAt: new Date("2026-01-01T12:20:00Z") },
    ]);
  });

  it("takes a test whose clock stopped a few seconds early, as Peloton's do", async () => {
    const userId = await makeRider();
    const startedAt = new Date("2026-02-01T12:00:00Z");
    await makeTest(userId, { startedAt, averageOutputWatts: 200, durationSeconds: 1198 });
    expect(await listFtpHistory(userId)).toMatchObject([{ ftpWatts: 190, origin: "test_workout" }]);
  });

  it("passes over tests that say nothing, other classes and other riders", async () => {
    const userId = await makeRider();
    const startedAt = new Date("2026-02-01T12:00:00Z");
    await makeTest(userId, { startedAt, averageOutputWatts: null });
    await makeTest(userId, { startedAt, averageOutputWatts: 200, durationSeconds: 1100 });
    await makeTest(userId, { startedAt, averageOutputWatts: 200, isFtpTest: false });
    await makeTest(await makeRider(), { startedAt, averageOutputWatts: 200 });
    expect(await listFtpHistory(userId)).toEqual([]);
  });

  it("lets an entry by hand stand before all else of its day in the rider's time zone", async () => {
    const userId = await makeRider("America/New_York");
    // The evening of the 10th in New York.
    await makeTest(userId, { startedAt: new Date("2026-03-11T01:00:00Z"), averageOutputWatts: 200 });
    await getDb().ftpEntry.create({
      data: { userId, ftpWatts: 205, source: "peloton_test", effectiveAt: new Date("2026-03-10T15:00:00Z") },
    });
    await saveFtpEntry(userId, { day: "2026-03-10", ftpWatts: 240 });
    const history = await listFtpHistory(userId);
    expect(history.map(({ origin }) => origin)).toEqual(["rider", "test_workout", "peloton_test"]);
    expect(history[0]?.effectiveAt).toEqual(new Date("2026-03-10T04:00:00Z"));
    const startedAt = new Date("2026-03-11T03:00:00Z");
    expect(pickFtpAt(history, { startedAt, timeZone: "America/New_York" })?.ftpWatts).toBe(240);
  });

  it("lets a later test stand before an earlier entry by hand", async () => {
    const userId = await makeRider();
    await saveFtpEntry(userId, { day: "2026-03-10", ftpWatts: 240 });
    await makeTest(userId, { startedAt: new Date("2026-03-11T01:00:00Z"), averageOutputWatts: 200 });
    expect((await listFtpHistory(userId)).map(({ ftpWatts }) => ftpWatts)).toEqual([190, 240]);
  });

  it("keeps an entry by hand on its day when the rider moves", async () => {
    const userId = await makeRider("Pacific/Auckland");
    await saveFtpEntry(userId, { day: "2026-03-10", ftpWatts: 240 });
    expect((await listFtpHistory(userId))[0]?.effectiveAt).toEqual(new Date("2026-03-09T11:00:00Z"));
    await getDb().user.update({ where: { id: userId }, data: { timeZone: "America/Los_Angeles" } });
    expect((await listFtpHistory(userId))[0]?.effectiveAt).toEqual(new Date("2026-03-10T07:00:00Z"));
  });
});
