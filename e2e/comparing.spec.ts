import { expect } from "./fixtures.ts";
import { findNewest, findRepeatedClass, readWorkout } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 120_000 });

const unknownId = "00000000-0000-4000-8000-000000000000";

test("4 compare: two takes of a class on one clock, with where time was won and lost, either way round", async ({
  page,
}) => {
  const { takes } = await findRepeatedClass(page);
  const [live, ghost] = takes;
  await page.goto(`/workouts/${live?.id}`);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Choose a ghost" })).toBeVisible();
  await page.getByRole("region", { name: "The same class" }).getByRole("link").first().click();
  await expect(page).toHaveURL(new RegExp(`live=${live?.id}`));
  await page.goto(`/compare?ghost=${ghost?.id}&live=${live?.id}`);
  const lead = (live?.totalOutputKj ?? 0) - (ghost?.totalOutputKj ?? 0);
  const [word, other] = lead > 0 ? ["ahead", "behind"] : ["behind", "ahead"];
  await expect(page.getByText(new RegExp(`kJ ${word}$`)).first()).toBeVisible();
  await expect(page.getByRole("figure").getByRole("slider")).toBeAttached();
  const blocks = page.getByRole("region", { name: "Where time was won and lost" }).getByRole("row");
  await expect(blocks.nth(2)).toBeVisible();
  for (const [side, token] of [
    ["ahead", "bg-good"],
    ["behind", "bg-bad"],
  ] as const) {
    const rows = blocks.filter({ has: page.getByRole("cell", { name: new RegExp(`^[\\d.]+ kJ ${side}$`) }) });
    await expect(rows.locator(`.${token}`)).toHaveCount(await rows.count());
  }
  const sides = page.getByRole("region", { name: "Side by side" });
  await expect(sides.getByRole("row", { name: /Total output/ })).toContainText(
    `${Math.round(live?.totalOutputKj ?? 0)} kJ`,
  );
  await page.getByRole("link", { name: "Swap" }).click();
  await expect(page).toHaveURL(new RegExp(`live=${ghost?.id}`));
  await expect(page.getByText(new RegExp(`kJ ${other}$`)).first()).toBeVisible();
});

test("4 compare: nothing jumps when the chart comes", async ({ page }) => {
  const {
    takes: [live, ghost],
  } = await findRepeatedClass(page);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    const watch = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    });
    watch.observe({ type: "layout-shift", buffered: true });
  });
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/compare?ghost=${ghost?.id}&live=${live?.id}`);
    await expect(page.getByRole("figure").getByRole("slider")).toBeAttached();
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, shift) => sum + shift, 0),
      `at ${width} px`,
    ).toBeLessThan(0.02);
  }
});

test("4 compare: any two workouts, and none that isn't there", async ({ page }) => {
  const ride = await findNewest(page, "discipline=cycling&hasGraph=true");
  const other = await findNewest(
    page,
    "discipline=cycling&hasGraph=true",
    ({ title }) => title !== ride.title,
  );
  await page.goto(`/compare?ghost=${other.id}&live=${ride.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Two workouts" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Side by side" })).toContainText("kJ");
  await page.goto("/compare");
  await expect(page.getByRole("heading", { level: 1, name: "Compare two workouts" })).toBeVisible();
  await page.goto(`/compare?live=${ride.id}`);
  const similar = page.getByRole("region", { name: "Same discipline, about as long" }).getByRole("link");
  await expect(similar.first()).toBeVisible();
  const offered = await similar.evaluateAll((links) =>
    links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get("ghost")),
  );
  for (const id of offered.slice(0, 5)) {
    const { discipline, durationSeconds, graphState } = await readWorkout(page, id ?? "");
    expect({ discipline, graphState }).toEqual({ discipline: "cycling", graphState: "fetched" });
    expect(Math.abs((durationSeconds ?? 0) / (ride.durationSeconds ?? 1) - 1)).toBeLessThan(0.3);
  }
  await page.goto(`/compare?ghost=${unknownId}&live=${ride.id}`);
  await expect(page.getByRole("region", { name: "Side by side" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("no such workout");
});

test("5 class page: the plan, the music and all takes, each to be compared", async ({ page }) => {
  const { rideId, takes } = await findRepeatedClass(page);
  await page.goto(`/classes/${rideId}`);
  await expect(page.getByRole("heading", { level: 1, name: takes[0]?.title ?? "" })).toBeVisible();
  await expect(page.getByRole("region", { name: "The plan" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Music" }).getByRole("listitem").first()).toContainText(
    "0:00",
  );
  const own = page.getByRole("region", { name: "Your takes" });
  for (const { id } of takes) await expect(own.locator(`a[href="/workouts/${id}"]`)).toBeAttached();
  await own
    .getByRole("link", { name: /^Compare with/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Side by side" })).toBeVisible();
  await page.goto(`/classes/${"f".repeat(32)}`);
  await expect(page.getByRole("region", { name: "Your takes" })).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("haven’t taken this class");
});
