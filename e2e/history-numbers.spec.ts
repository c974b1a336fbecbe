import { expect, type Page } from "playwright/test";
import type { WorkoutGraph } from "../lib/workouts/graph.ts";
import {
  findZoneRide,
  figure,
  readFtpHistory,
  readGraph,
  readWorkout,
  spellClock,
  spellCount,
} from "./history-stages.ts";
import { test } from "./synced-rider.ts";

/** Where Peloton's seven power zones begin, as shares of the FTP. */
const zoneShares = [0, 0.55, 0.75, 0.9, 1.05, 1.2, 1.5];

const cursor = (page: Page) => page.getByRole("slider", { name: "Moment in the workout" });

function readingsOf({ series }: WorkoutGraph, slug: string): (number | null)[] {
  const found = series.find((one) => one.slug === slug);
  if (!found) throw new Error(`the workout has no ${slug}`);
  return found.values;
}

function listStarts(ftpWatts: number): number[] {
  return zoneShares.map((share) => Math.round(share * ftpWatts));
}

function countSeconds(readings: readonly (number | null)[], starts: readonly number[]): number[] {
  return starts.map(
    (start, zone) =>
      readings.filter((value) => value !== null && value >= start && value < (starts[zone + 1] ?? Infinity))
        .length,
  );
}

/** The fourth root of the mean fourth power of the 30-second averages that are full. */
function normalize(watts: readonly number[]): number {
  const windows = watts.slice(29).map((_, start) => mean(watts.slice(start, start + 30)));
  return mean(windows.map((value) => value ** 4)) ** 0.25;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Waits until the clocks at the ends of a card's lines are these. */
async function expectZoneSeconds(page: Page, title: string, seconds: number[]): Promise<void> {
  const lines = page.getByRole("region", { name: title }).getByRole("listitem");
  await expect(lines).toHaveText(seconds.map((count) => new RegExp(`%${spellClock(count)}$`)));
}

test("2 workout page: a marked part's figures follow from its readings", async ({ page }) => {
  const { id } = await findZoneRide(page);
  const graph = await readGraph(page, id);
  await page.goto(`/workouts/${id}`);
  await cursor(page).focus();
  for (const key of ["Home", "PageUp", "Shift+PageUp", "Shift+PageUp", "Shift+PageUp", "Shift+PageUp"]) {
    await page.keyboard.press(key);
  }
  const first = graph.sampleSeconds.findIndex((second) => second >= (graph.sampleSeconds[0] ?? 0) + 60);
  const from = graph.sampleSeconds[first] ?? 0;
  const watts = readingsOf(graph, "output")
    .slice(first, first + 241)
    .map((value) => value ?? Number.NaN);
  const part = page.getByRole("region", { name: "The chosen part" });
  await expect(part.getByRole("heading", { level: 3 })).toHaveText(
    `${spellClock(from)}–${spellClock(from + 241)}4:01 long`,
  );
  await expect(figure(part, "Output, average")).toHaveText(`${Math.round(mean(watts))}W`);
  await expect(part.getByText(`${Math.max(...watts)} W peak`)).toBeVisible();
  const kj = mean(watts) * 0.241;
  await expect(figure(part, "Work")).toHaveText(`${Number(kj.toFixed(1))}kJ`);
  const normalized = Number(/\d+/.exec((await figure(part, "Normalised power").textContent()) ?? "")?.[0]);
  expect(Math.abs(normalized - normalize(watts))).toBeLessThan(1.5);
  const seconds = countSeconds(watts, listStarts(graph.ftp?.ftpWatts ?? 0));
  const zones = part.locator("div:has(> h4)").filter({ hasText: "Time in zones, Output" });
  await expect(zones.getByRole("listitem")).toHaveText(
    seconds.flatMap((count, zone) =>
      count > 0 ? [`Zone ${zone + 1}${spellClock(count)}${Math.round((count / 241) * 100)}%`] : [],
    ),
  );
});

test("2 workout page: the cursor tells the class's target of the moment in the rider's watts", async ({
  page,
  simulator,
}) => {
  const { id } = await findZoneRide(page);
  const [graph, { ride }] = await Promise.all([readGraph(page, id), readWorkout(page, id)]);
  const { ride: video, target_metrics_data: plan } = await simulator.readRideDetails(ride?.id ?? "");
  const asked = plan.target_metrics as unknown as {
    offsets: { start: number; end: number };
    metrics: { name: string; lower: number }[];
  }[];
  const starts = listStarts(graph.ftp?.ftpWatts ?? 0);
  const told = new Set<number>();
  await page.goto(`/workouts/${id}`);
  await cursor(page).focus();
  await page.keyboard.press("Home");
  for (let minute = 1; minute <= 12; minute += 1) {
    await page.keyboard.press("PageUp");
    const second = (graph.sampleSeconds[0] ?? 0) + minute * 60;
    const span = asked.find(({ offsets }) => {
      const start = offsets.start - video.pedaling_start_offset;
      return second >= start && second <= offsets.end - video.pedaling_start_offset;
    });
    const zone = span?.metrics.find(({ name }) => name === "power_zone")?.lower;
    if (zone === undefined) throw new Error(`the class asks for nothing at ${second} s`);
    told.add(zone);
    const watts = readingsOf(graph, "output")[graph.sampleSeconds.indexOf(second)];
    const beats = readingsOf(graph, "heart_rate")[graph.sampleSeconds.indexOf(second)];
    await expect(cursor(page)).toHaveAttribute(
      "aria-valuetext",
      new RegExp(
        `^${spellClock(second)}, .*Output ${watts} W, target ${starts[zone - 1]}–${starts[zone]} W, Heart rate ${beats} bpm`,
      ),
    );
  }
  expect(told.size).toBeGreaterThan(1);
});

test("3 FTP: tests are in the history, and one by hand changes intensity, stress and zones to the second", async ({
  page,
}) => {
  const { id } = await findZoneRide(page);
  const [workout, graph, history] = await Promise.all([
    readWorkout(page, id),
    readGraph(page, id),
    readFtpHistory(page.request),
  ]);
  const tests = history.filter(({ origin }) => origin === "test_workout");
  expect(tests.length).toBeGreaterThan(0);
  for (const { workoutId, ftpWatts } of tests) {
    const { best20MinutesOutputWatts: best } = await readWorkout(page, workoutId ?? "");
    expect(ftpWatts).toBe(Math.round(0.95 * (best ?? 0)));
  }
  await page.goto("/settings");
  const ftp = page.getByRole("region", { name: "FTP", exact: true });
  await expect(ftp.getByRole("row").filter({ hasText: "FTP test" })).toHaveCount(tests.length);
  await ftp.getByLabel("FTP in watts").fill("210");
  await ftp.getByLabel("Since").fill("2099-01-01");
  await ftp.getByRole("button", { name: "Add" }).click();
  await expect(ftp.getByLabel("Since")).toHaveAccessibleDescription(/still to come/);
  await ftp.getByLabel("Since").fill(workout.startedAt.slice(0, 10));
  await ftp.getByRole("button", { name: "Add" }).click();
  await expect(ftp.getByRole("row", { name: /Your own/ })).toContainText("210 W");

  await page.goto(`/workouts/${id}`);
  const intensity = (workout.normalizedOutputWatts ?? 0) / 210;
  const stress = ((workout.durationSeconds ?? 0) / 3600) * intensity ** 2 * 100;
  await expect(figure(page, "Intensity factor")).toHaveText(intensity.toFixed(2));
  await expect(figure(page, "Training stress score")).toHaveText(spellCount(stress));
  const seconds = countSeconds(readingsOf(graph, "output"), listStarts(210));
  await expectZoneSeconds(page, "Power zones", seconds);
});

test("3 zones: heart-rate zones are checked at their fields, and then every workout is counted by them", async ({
  page,
}) => {
  const { id } = await findZoneRide(page);
  const graph = await readGraph(page, id);
  await page.goto("/settings");
  const zones = page.getByRole("region", { name: "Heart-rate zones" });
  await zones.getByRole("button", { name: "Set by hand" }).click();
  await zones.getByLabel(/^Highest heart rate/).fill("200");
  await expect(zones.getByLabel("Zone 5 from, bpm")).toHaveValue("190");
  for (const [label, bpm] of [
    ["Zone 2 from, bpm", "110"],
    ["Zone 3 from, bpm", "105"],
  ] as const) {
    await zones.getByLabel(label).fill(bpm);
  }
  await zones.getByRole("button", { name: "Save" }).click();
  await expect(zones.getByLabel("Zone 3 from, bpm")).toHaveAccessibleDescription("Give more than 110.");
  for (const [zone, bpm] of [
    [3, "125"],
    [4, "140"],
    [5, "155"],
  ] as const) {
    await zones.getByLabel(`Zone ${zone} from, bpm`).fill(bpm);
  }
  await zones.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Heart-rate zones saved")).toBeVisible();
  await page.goto(`/workouts/${id}`);
  const seconds = countSeconds(readingsOf(graph, "heart_rate"), [0, 110, 125, 140, 155]);
  await expectZoneSeconds(page, "Heart-rate zones", seconds);
});

test("3 FTP: normalised power, intensity and stress are explained by keyboard", async ({ page }) => {
  const { id } = await findZoneRide(page);
  await page.goto(`/workouts/${id}`);
  for (const [title, words] of [
    ["Normalised power", "steady power"],
    ["Intensity factor", "hold for an hour"],
    ["Training stress score", "an hour at your FTP is 100"],
  ] as const) {
    const button = page.getByRole("button", { name: `${title}: how it is worked out` });
    await button.focus();
    await page.keyboard.press("Enter");
    const explanation = page.getByRole("dialog", { name: title });
    await expect(explanation).toContainText(words);
    await page.keyboard.press("Escape");
    await expect(explanation).toBeHidden();
    await expect(button).toBeFocused();
  }
});

test("6 units: kilometres are the same way in other words, and a workout keeps its own time zone", async ({
  page,
  browser,
  rider,
  baseURL,
}) => {
  const [ride] = rider.workouts.filter(
    ({ discipline, distanceMeters }) => discipline === "cycling" && distanceMeters,
  );
  if (!ride) throw new Error("the demo rider has no ride with a way");
  const { averageSpeedMetersPerSecond: speed } = await readWorkout(page, ride.id);
  const settings = { distanceUnit: "metric", timeZone: "Asia/Tokyo" };
  expect((await page.request.put("/api/settings", { data: settings })).status()).toBe(200);
  const abroad = await browser.newContext({
    storageState: rider.storageState,
    timezoneId: "Pacific/Auckland",
    ...(baseURL && { baseURL }),
  });
  const there = await abroad.newPage();
  const at = new Intl.DateTimeFormat("en-GB", {
    timeZone: ride.timeZone ?? "UTC",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(ride.startedAt));
  await there.goto("/workouts?discipline=cycling");
  const row = there.getByRole("row").filter({ has: there.locator(`a[href="/workouts/${ride.id}"]`) });
  await expect(row).toContainText(at);
  await expect(row).toContainText(`${Number(((ride.distanceMeters ?? 0) / 1000).toFixed(1))} km`);
  await there.goto(`/workouts/${ride.id}`);
  await expect(there.getByRole("main").locator("header time")).toHaveText(new RegExp(`, ${at}$`));
  await expect(there.getByRole("row", { name: /^Speed/ })).toContainText(
    `${Number(((speed ?? 0) * 3.6).toFixed(1))}km/h`,
  );
  await abroad.close();
});
