import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { findNewest, readAll, readList } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 120_000 });

interface Graph {
  sampleSeconds: number[];
  segments: { name: string; startSeconds: number; durationSeconds: number }[];
  plan: {
    spans: { startSeconds: number; endSeconds: number; targets: { name: string; lower: number }[] }[];
    songs: { title: string; startSeconds: number; endSeconds: number }[];
  };
  series: { slug: string; values: (number | null)[] }[];
}

async function openPowerZoneRide(page: Page): Promise<{ id: string; graph: Graph }> {
  const query = "isPowerZone=true&hasGraph=true&discipline=cycling&minMinutes=30";
  const { id } = await findNewest(page, query);
  await page.goto(`/workouts/${id}`);
  await expect(slider(page)).toBeAttached();
  return { id, graph: (await (await page.request.get(`/api/workouts/${id}/graph`)).json()) as Graph };
}

const slider = (page: Page) => page.getByRole("slider", { name: "Moment in the workout" });
const part = (page: Page) => page.getByRole("region", { name: "The chosen part" });

test("2 workout page: one cursor reads all lanes, by keyboard too, and asks for the graph once", async ({
  page,
}) => {
  let graphRequests = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/graph")) graphRequests += 1;
  });
  const { graph } = await openPowerZoneRide(page);
  const lanes = page.getByRole("group", { name: "Metrics that are shown" });
  for (const name of ["Output", "Heart rate", "Cadence", "Resistance"]) {
    await expect(lanes.getByRole("button", { name, exact: true })).toHaveAttribute("aria-pressed", "true");
  }
  await slider(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageUp");
  const text = (await slider(page).getAttribute("aria-valuetext")) ?? "";
  const [, clock = "", watts = ""] = /^(\d+:\d\d).*Output (\d+) W/.exec(text) ?? [];
  const [minutes = 0, seconds = 0] = clock.split(":").map(Number);
  const output = graph.series.find(({ slug }) => slug === "output");
  expect(Number(watts)).toBe(output?.values[graph.sampleSeconds.indexOf(minutes * 60 + seconds)]);
  expect(text).toMatch(/Cadence \d+ rpm/);
  expect(graphRequests).toBe(1);
  await lanes.getByRole("button", { name: "Cadence" }).click();
  await expect(slider(page)).not.toHaveAttribute("aria-valuetext", /Cadence/);
  await lanes.getByRole("button", { name: "Cadence" }).click();
});

test("2 workout page: targets, parts and songs stand to the second where the class has them", async ({
  page,
  simulator,
}) => {
  const { id, graph } = await openPowerZoneRide(page);
  const { ride } = (await (await page.request.get(`/api/workouts/${id}`)).json()) as { ride: { id: string } };
  const details = await simulator.readRideDetails(ride.id);
  const { pedaling_start_offset: intro, pedaling_end_offset: end } = details.ride;
  expect(intro).toBeGreaterThan(0);
  expect(graph.plan.spans.map((span) => [span.startSeconds, span.endSeconds])).toEqual(
    details.target_metrics_data.target_metrics.map(({ offsets }) => [
      offsets.start - intro,
      Math.min(offsets.end + 1, end) - intro,
    ]),
  );
  expect(graph.plan.songs.map(({ title, startSeconds }) => [title, startSeconds])).toEqual(
    details.playlist.songs.map((song) => [song.title, song.start_time_offset - intro]),
  );
  const second = graph.plan.songs[1];
  const song = page.getByRole("toolbar", { name: "Playlist" }).getByRole("button").nth(1);
  await song.click();
  await expect(part(page)).toContainText(spellClock(second?.startSeconds ?? 0));
});

test("2 workout page: a part of the class is marked, counted and zoomed into, by keyboard and by dragging", async ({
  page,
}) => {
  await openPowerZoneRide(page);
  await page.getByRole("toolbar", { name: "Parts of the class" }).getByRole("button").first().click();
  for (const label of ["Output, average", "Normalised power", "Work", "Time in zones, Output"]) {
    await expect(part(page).getByText(label)).toBeVisible();
  }
  await expect(page.getByText(/average in this part/).first()).toBeVisible();
  await page.getByRole("button", { name: "Zoom in" }).click();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(part(page)).toBeHidden();
  await slider(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Shift+PageUp");
  await page.keyboard.press("Shift+PageUp");
  await expect(part(page)).toContainText("2:0");
  await page.keyboard.press("Escape");
  await expect(part(page)).toBeHidden();
  const box = await slider(page).boundingBox();
  if (!box) throw new Error("The chart isn't there");
  await page.mouse.move(box.x + box.width * 0.2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  await expect(part(page)).toBeVisible();
  await expect(slider(page)).toHaveAttribute("aria-valuetext", "No moment chosen");
});

test("2 workout page: smoothing is a moving average, and the table tells the same numbers", async ({
  page,
}) => {
  const { graph } = await openPowerZoneRide(page);
  await slider(page).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowUp");
  const readWatts = async () =>
    Number(/Output (\d+) W/.exec((await slider(page).getAttribute("aria-valuetext")) ?? "")?.[1]);
  await page.getByRole("radio", { name: "30 s" }).check({ force: true });
  await slider(page).focus();
  await page.keyboard.press("Home");
  for (let step = 0; step < 12; step += 1) await page.keyboard.press("ArrowUp");
  const clockText = /^(\d+):(\d\d)/.exec((await slider(page).getAttribute("aria-valuetext")) ?? "") ?? [];
  const at = Number(clockText[1]) * 60 + Number(clockText[2]);
  const output = graph.series.find(({ slug }) => slug === "output")?.values ?? [];
  const near = output.filter((value, index) => {
    const offset = (graph.sampleSeconds[index] ?? 0) - at;
    return offset > -15 && offset <= 15 && value !== null;
  });
  const mean = near.reduce<number>((sum, value) => sum + (value ?? 0), 0) / near.length;
  expect(Math.abs((await readWatts()) - mean)).toBeLessThanOrEqual(2);
  await expect(slider(page)).toHaveAttribute("aria-valuetext", /, 30 s average, Output/);
  await expect(page.getByText(/30 s average/).first()).toBeVisible();
  await slider(page).blur();
  const readFacts = async () => {
    const figure = page.getByRole("figure");
    return [
      await figure.locator("figcaption").textContent(),
      await figure.getByText(/in target \d+%/).allTextContents(),
    ];
  };
  const smoothFacts = await readFacts();
  await page.getByRole("radio", { name: "Off" }).check({ force: true });
  expect(await readFacts()).toEqual(smoothFacts);
  await page.getByRole("radio", { name: "30 s" }).check({ force: true });
  await page.getByRole("radio", { name: "Table" }).check({ force: true });
  await page.getByRole("radio", { name: "Every reading" }).check({ force: true });
  const first = page.getByRole("figure").getByRole("row").nth(1);
  await expect(first).toContainText(`${output[0]} W`);
  await page.getByRole("button", { name: "Later" }).click();
  await expect(page.getByText(/^61–120 of/)).toBeVisible();
});

test("2 workout page: cards for averages, peaks, zones, rank and class; rank is asked for once", async ({
  page,
  simulator,
}) => {
  const { id } = await openPowerZoneRide(page);
  for (const title of ["Averages and peaks", "Best power", "Power zones", "Heart-rate zones", "The class"]) {
    await expect(page.getByRole("region", { name: title })).toBeVisible();
  }
  const record = page.getByRole("region", { name: "Rank and achievements" });
  await expect(record.getByText(/top \d+%|no leaderboard/)).toBeVisible({ timeout: 30_000 });
  await simulator.resetStats();
  await page.goto(`/workouts/${id}`);
  await expect(record.getByText(/top \d+%|no leaderboard/)).toBeVisible();
  expect((await simulator.readStats()).served.requests).toBe(0);
});

test("2 workout page: a floor class shows what was done, an outdoor run its splits and its route", async ({
  page,
}) => {
  const floor = await findNewest(page, "discipline=yoga");
  await page.goto(`/workouts/${floor.id}`);
  await expect(
    page.getByRole("region", { name: "What you did" }).getByRole("listitem").first(),
  ).toBeVisible();
  await expect(page.getByText(/yoga class of \d{4}/)).toBeVisible();
  await expect(page.getByText(/no graph|not available/i)).toHaveCount(0);
  const outdoor = await findNewest(
    page,
    "isOutdoor=true&hasGraph=true",
    ({ discipline }) => discipline === "running",
  );
  await page.goto(`/workouts/${outdoor.id}`);
  await expect(page.getByRole("region", { name: "Splits" }).getByRole("row").nth(1)).toBeVisible();
  await expect(page.getByRole("region", { name: "Route" }).locator("svg").first()).toBeVisible();
  const lanes = page.getByRole("group", { name: "Metrics that are shown" });
  await expect(lanes.getByRole("button", { name: "Speed" })).toBeVisible();
  await expect(lanes.getByRole("button", { name: "Output" })).toHaveCount(0);
});

test("6 units: a workout's time is told where it took place", async ({ page }) => {
  const rows = (await readAll(page.request)).filter(({ timeZone }) => timeZone && timeZone !== "UTC");
  const row = rows[0] ?? (await readList(page)).workouts[0];
  await page.goto(`/workouts/${row?.id}`);
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone: row?.timeZone ?? "UTC",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(row?.startedAt ?? ""));
  await expect(page.locator("h1 + div time")).toContainText(local);
});

function spellClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
