import { expect } from "playwright/test";
import { test } from "./synced-rider.ts";

test("somebody else's workout, class, comparison and export are not found, and can't be changed", async ({
  page,
  rider,
  stranger,
}) => {
  const [foreign] = stranger.workouts.filter(({ graphState }) => graphState === "fetched");
  const own = rider.workouts[1];
  const message = page.getByRole("main").getByRole("heading").first();
  await page.goto(`/workouts/${foreign?.id}`);
  await expect(message).toHaveText("There is no such workout");
  for (const query of [
    `live=${foreign?.id}`,
    `live=${own?.id}&ghost=${foreign?.id}`,
    `live=${foreign?.id}&ghost=${own?.id}`,
  ]) {
    await page.goto(`/compare?${query}`);
    await expect(message).toHaveText("There is no such workout to compare");
  }
  const reading = [
    `/api/workouts/${foreign?.id}`,
    `/api/workouts/${foreign?.id}/graph`,
    `/api/workouts/${foreign?.id}/export?format=fit`,
    `/api/exports/${stranger.exportId}`,
    `/api/exports/${stranger.exportId}/file`,
  ];
  for (const path of reading) expect((await page.request.get(path)).status(), path).toBe(404);
  const record = await page.request.post(`/api/workouts/${foreign?.id}/record`, { data: {} });
  expect(record.status()).toBe(404);
  const deleted = await page.request.delete(`/api/exports/${stranger.exportId}`);
  expect(deleted.status()).toBe(404);
});

test("5 class page: a class that somebody else took and the rider didn't has no page", async ({
  page,
  simulator,
  stranger,
}) => {
  const taken = new Set(
    ((await simulator.listWorkouts("demo")) as { rideId?: string | null }[]).map(({ rideId }) => rideId),
  );
  const theirs = (await simulator.listWorkouts("newcomer")) as { rideId?: string | null }[];
  expect(stranger.workouts.length).toBeGreaterThan(0);
  const other = theirs.find(({ rideId }) => rideId && !taken.has(rideId))?.rideId;
  expect(other).toBeTruthy();
  await page.goto(`/classes/${other}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You haven’t taken this class");
});
