import { expect } from "./fixtures.ts";
import { rowsOf } from "./history-list-stages.ts";
import { findNewest } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

const largestScripts = 170 * 1024;

test("8 speed: the list comes whole in its HTML, asks for nothing more, and loads at most 170 KB of script", async ({
  page,
}) => {
  const newest = await findNewest(page);
  expect(await (await page.request.get("/workouts")).text()).toContain(`/workouts/${newest.id}`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/workouts", { waitUntil: "load" });
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .map((entry) => ({ url: entry.name, bytes: entry.encodedBodySize })),
  );
  const loadedBytes = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(loadedBytes).toBeGreaterThan(0);
  expect(loadedBytes).toBeLessThanOrEqual(largestScripts);
  for (const { url } of scripts) {
    expect(await (await page.request.get(url)).text(), url).not.toContain("uplot");
  }
  await expect(rowsOf(page)).toHaveCount(50);
  expect(asked.filter((path) => path.startsWith("/api/workouts"))).toEqual([]);
});
