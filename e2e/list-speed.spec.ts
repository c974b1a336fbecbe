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
  let firstVisitBytes = 0;
  for (const { url, bytes } of scripts) {
    const code = await (await page.request.get(url)).text();
    expect(code, url).not.toContain("uplot");
    // Toasts are loaded when the browser is idle, which may be before or after this look.
    if (!code.includes("data-sonner-toaster")) firstVisitBytes += bytes;
  }
  expect(firstVisitBytes).toBeGreaterThan(100_000);
  expect(firstVisitBytes).toBeLessThanOrEqual(largestScripts);
  await expect(rowsOf(page)).toHaveCount(50);
  expect(asked.filter((path) => path.startsWith("/api/workouts"))).toEqual([]);
});
