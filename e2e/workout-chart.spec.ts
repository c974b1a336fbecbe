import type { Page, Route } from "playwright/test";
import type { WorkoutGraph } from "../lib/workouts/graph.ts";
import { expect } from "./fixtures.ts";
import { findNewest, findZoneRide, readGraph } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 120_000 });

async function openZoneRide(page: Page): Promise<WorkoutGraph> {
  const { id } = await findZoneRide(page);
  await page.goto(`/workouts/${id}`);
  await expect(slider(page)).toBeAttached();
  return readGraph(page, id);
}

const slider = (page: Page) => page.getByRole("slider", { name: "Moment in the workout" });

test("2 workout page: after a zoom the points stand where the crosshair does, and the keyboard stays in the chart", async ({
  page,
}) => {
  await openZoneRide(page);
  const lines = page.locator(".u-cursor-pt");
  const readOffsets = async () => {
    const crosshair = await page.locator(".isolate > div > .bg-ink-soft").boundingBox();
    const points = await lines.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, width }) => left + width / 2),
    );
    return points.map((point) => Math.abs(point - (crosshair?.x ?? Number.NaN)));
  };
  const expectAligned = () => expect.poll(async () => Math.max(...(await readOffsets()))).toBeLessThan(3);
  await slider(page).focus();
  for (const key of ["Home", "PageUp", "PageUp", "Shift+PageUp", "Shift+PageUp"])
    await page.keyboard.press(key);
  await expectAligned();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  await expectAligned();
  await page.getByRole("button", { name: "Show all" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Show all" })).toBeHidden();
  await expect(slider(page)).toBeFocused();
});

test("2 workout page: nothing jumps when the chart comes, on a large screen and on a phone", async ({
  page,
}) => {
  const workouts = [
    await findNewest(page, "isPowerZone=true&hasGraph=true&discipline=cycling&minMinutes=30"),
    await findNewest(page, "isOutdoor=true&hasGraph=true", ({ discipline }) => discipline === "running"),
    await findNewest(page, "hasGraph=true&discipline=strength&discipline=yoga&discipline=stretching"),
    await findNewest(page, "hasGraph=true&discipline=caesar&discipline=rowing"),
  ];
  const held: Route[] = [];
  await page.route("**/api/workouts/*/graph", (route) => {
    held.push(route);
  });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const { id, title } of workouts) {
      await page.goto(`/workouts/${id}`);
      await expect.poll(() => held.length, { message: `${title} asks for its graph` }).toBeGreaterThan(0);
      await expect(page.getByText("Loading the graph")).toBeAttached();
      const next = page
        .locator("section:has(> div > h2:text-is('Over time'))")
        .locator("xpath=following::h2[1]");
      const before = (await next.boundingBox())?.y ?? 0;
      for (const route of held.splice(0)) await route.continue();
      await expect(slider(page)).toBeAttached();
      const moved = ((await next.boundingBox())?.y ?? 0) - before;
      expect(Math.abs(moved), `${title} at ${width} px moved by ${moved}`).toBeLessThan(24);
    }
  }
});

test("2 workout page: no song stands out of the chart on a phone, and the one under the cursor is named", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const graph = await openZoneRide(page);
  const plot = await slider(page).boundingBox();
  const songs = page.getByRole("toolbar", { name: "Playlist" });
  const boxes = await songs.getByRole("button").evaluateAll((all) =>
    all.map((one) => {
      const { right, width } = one.getBoundingClientRect();
      return { right, width, isNamed: one.querySelector("span")?.checkVisibility() === true };
    }),
  );
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(
    (plot?.x ?? 0) + (plot?.width ?? 0),
  );
  expect(boxes.filter(({ width, isNamed }) => isNamed !== width >= 40)).toEqual([]);
  await slider(page).focus();
  for (const key of ["Home", "PageUp", "PageUp", "PageUp"]) await page.keyboard.press(key);
  const at = (graph.sampleSeconds[0] ?? 0) + 180;
  const song = graph.plan.songs.find(({ startSeconds, endSeconds }) => at >= startSeconds && at < endSeconds);
  await expect(songs.locator("> span")).toHaveText(song?.title ?? "");
});
