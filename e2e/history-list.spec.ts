import { expect, type Page } from "playwright/test";
import { countOf, expectRows, openFilters, queryOf, readRows, rowsOf } from "./history-list-stages.ts";
import {
  figure,
  findZoneRide,
  readList,
  readTable,
  readWorkout,
  spellCount,
  type ListedWorkout,
} from "./history-stages.ts";
import { test } from "./synced-rider.ts";

interface Filter {
  /** By label: text for a field, an object for a choice. */
  fields: Record<string, string | { label: string }>;
  params: Record<string, string>;
  isMeant: (workout: ListedWorkout) => boolean;
}

function byOutput(direction: 1 | -1) {
  return (one: ListedWorkout, other: ListedWorkout) =>
    direction * ((one.totalOutputKj ?? 0) - (other.totalOutputKj ?? 0));
}

function sumOutput(workouts: ListedWorkout[]): number {
  return workouts.reduce((kj, one) => kj + (one.totalOutputKj ?? 0), 0);
}

function between(value: number | null, least: number, end: number): boolean {
  return value !== null && value >= least && value < end;
}

function dayOf({ startedAt, timeZone }: ListedWorkout): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: timeZone ?? "UTC" }).format(new Date(startedAt));
}

/** Fills the form in, and expects exactly the workouts that are meant. */
async function expectFiltered(page: Page, all: ListedWorkout[], filter: Filter): Promise<void> {
  await page.goto("/workouts");
  const dialog = await openFilters(page);
  for (const [label, value] of Object.entries(filter.fields)) {
    const field = dialog.getByLabel(label, { exact: true });
    await (typeof value === "string" ? field.fill(value) : field.selectOption(value));
  }
  await dialog.getByRole("button", { name: "Show workouts" }).click();
  const meant = all.filter(filter.isMeant);
  expect(meant.length).toBeGreaterThan(0);
  expect(meant.length).toBeLessThan(all.length);
  await expect(countOf(page)).toHaveText(`${meant.length} of ${all.length} workouts`);
  await expectRows(page, meant);
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual(filter.params);
  expect((await readList(page, queryOf(page))).total).toBe(meant.length);
}

test("1 list: discipline chips let workouts through, several together, and are in the address", async ({
  page,
  rider,
}) => {
  const { workouts: all } = rider;
  const chips = page.getByRole("navigation", { name: "Filter by discipline" });
  const [rides, yoga] = ["cycling", "yoga"].map((slug) =>
    all.filter(({ discipline }) => discipline === slug),
  );
  await page.goto("/workouts");
  await expect(countOf(page)).toHaveText(`${all.length} workouts`);
  await chips.getByRole("link", { name: `Cycling ${rides?.length}` }).click();
  await expect(page).toHaveURL("/workouts?discipline=cycling");
  await expect(countOf(page)).toHaveText(`${rides?.length} of ${all.length} workouts`);
  await expectRows(page, rides ?? []);
  await chips.getByRole("link", { name: /^Yoga/ }).click();
  await expect(page).toHaveURL("/workouts?discipline=cycling&discipline=yoga");
  await expectRows(
    page,
    all.filter((one) => rides?.includes(one) || yoga?.includes(one)),
  );
  await expect(chips.getByRole("link", { name: /^Yoga/ })).toHaveAttribute("aria-current", "true");
  await chips.getByRole("link", { name: "All", exact: true }).click();
  await expect(countOf(page)).toHaveText(`${all.length} workouts`);
});

test("1 list: the form filters by instructor, length, output and whether there is a graph", async ({
  page,
  rider,
}) => {
  const { workouts: all } = rider;
  const instructor =
    all.find(({ instructorName, totalOutputKj }) => instructorName && totalOutputKj)?.instructorName ?? "";
  const count = all.filter(({ instructorName }) => instructorName === instructor).length;
  const filters: Filter[] = [
    {
      fields: { Instructor: { label: `${instructor} (${count})` } },
      params: { instructor },
      isMeant: ({ instructorName }) => instructorName === instructor,
    },
    {
      fields: { "Minutes, from": "30", "Minutes, up to": "45" },
      params: { minMinutes: "30", maxMinutes: "45" },
      isMeant: ({ durationSeconds }) => between(durationSeconds, 29.5 * 60, 45.5 * 60),
    },
    {
      fields: { "kJ, from": "200", "kJ, up to": "300" },
      params: { minOutputKj: "200", maxOutputKj: "300" },
      isMeant: ({ totalOutputKj }) => totalOutputKj !== null && totalOutputKj >= 200 && totalOutputKj <= 300,
    },
    {
      fields: { Graph: { label: "Without graph" } },
      params: { hasGraph: "false" },
      isMeant: ({ graphState }) => graphState !== "fetched",
    },
  ];
  for (const filter of filters) await expectFiltered(page, all, filter);
});

test("1 list: the form filters by days where the workout was done, and by a whole year", async ({
  page,
  rider,
}) => {
  const { workouts: all } = rider;
  const month = dayOf(all[60] ?? (all[0] as ListedWorkout)).slice(0, 7);
  const [from, to] = [`${month}-03`, `${month}-20`];
  await expectFiltered(page, all, {
    fields: { "First day": from, "Last day": to },
    params: { from, to },
    isMeant: (workout) => dayOf(workout) >= from && dayOf(workout) <= to,
  });
  const year = dayOf(all.at(-1) as ListedWorkout).slice(0, 4);
  await expectFiltered(page, all, {
    fields: { "A whole year": { label: year } },
    params: { from: `${year}-01-01`, to: `${year}-12-31` },
    isMeant: (workout) => dayOf(workout).startsWith(year),
  });
});

test("1 list: the form filters by class type, Power Zone, freestyle and place", async ({ page, rider }) => {
  const { workouts: all } = rider;
  const table = await readTable(page.request);
  const holding = (column: string, value: string) => {
    const ids = new Set(table.filter((row) => row[column] === value).map((row) => row["workout_id"]));
    return ({ id }: ListedWorkout) => ids.has(id);
  };
  // Peloton's Power Zone classes are those of the class type of this name.
  const isPowerZone = holding("class_is_power_zone", "true");
  const { ride } = await readWorkout(page, (await findZoneRide(page)).id);
  const [type] = (ride?.classTypes ?? []) as { id: string; name: string }[];
  const filters: Filter[] = [
    {
      fields: { "Class type": { label: `${type?.name} (${all.filter(isPowerZone).length})` } },
      params: { classTypeId: type?.id ?? "" },
      isMeant: isPowerZone,
    },
    {
      fields: { "Power Zone": { label: "Power Zone" } },
      params: { isPowerZone: "true" },
      isMeant: isPowerZone,
    },
    {
      fields: { Freestyle: { label: "Freestyle" } },
      params: { isFreestyle: "true" },
      isMeant: holding("workout_type", "freestyle"),
    },
    {
      fields: { Place: { label: "Outdoor" } },
      params: { isOutdoor: "true" },
      isMeant: holding("is_outdoor", "true"),
    },
  ];
  for (const filter of filters) await expectFiltered(page, all, filter);
});

test("1 list: a form that can't be meant says so at its field, and filters go one by one", async ({
  page,
  rider,
}) => {
  await page.goto("/workouts");
  const dialog = await openFilters(page);
  await dialog.getByLabel("Minutes, from").fill("50");
  await dialog.getByLabel("Minutes, up to").fill("20");
  await dialog.getByRole("button", { name: "Show workouts" }).click();
  const field = dialog.getByLabel("Minutes, up to");
  await expect(field).toHaveAccessibleDescription("The greatest length is below the least.");
  await expect(field).toBeFocused();
  await field.fill("-3");
  await dialog.getByRole("button", { name: "Show workouts" }).click();
  await expect(field).toHaveAccessibleDescription("Give a number from 0 up.");
  await field.fill("");
  await dialog.getByLabel("Place", { exact: true }).selectOption("Indoor");
  await dialog.getByRole("button", { name: "Show workouts" }).click();
  const active = page.getByRole("list", { name: "Active filters" });
  await active.getByRole("link", { name: "Remove filter: From 50 min" }).click();
  await expect(page).toHaveURL("/workouts?isOutdoor=false");
  await active.getByRole("link", { name: "Clear all" }).click();
  await expect(countOf(page)).toHaveText(`${rider.workouts.length} workouts`);
});

test("1 list: a search with a typing error finds the instructor, and Escape clears it", async ({
  page,
  rider,
}) => {
  const meant = rider.workouts.filter(({ instructorName }) => instructorName === "Mara Lindqvist");
  await page.goto("/workouts");
  await page.getByRole("searchbox", { name: "Search titles and instructors" }).fill("lindqivst");
  await expect(countOf(page)).toHaveText(`${meant.length} of ${rider.workouts.length} workouts`);
  await expect(page).toHaveURL("/workouts?search=lindqivst");
  await expectRows(page, meant);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/workouts");
  await expect(countOf(page)).toHaveText(`${rider.workouts.length} workouts`);
});

test("1 list: a column sorts both ways, and what wasn't measured comes last", async ({ page, rider }) => {
  const measured = rider.workouts.filter(({ totalOutputKj }) => totalOutputKj);
  await page.goto("/workouts");
  const header = page.getByRole("columnheader", { name: "Output" });
  await header.getByRole("link").click();
  await expect(page).toHaveURL("/workouts?sort=output&direction=desc");
  await expect(header).toHaveAttribute("aria-sort", "descending");
  await expectRows(page, measured.toSorted(byOutput(-1)));
  await header.getByRole("link").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  const shown = measured.toSorted(byOutput(1));
  await expectRows(page, shown);
  const pager = page.getByRole("navigation", { name: "Pages of workouts" });
  for (let first = 51; first <= rider.workouts.length; first += 50) {
    await pager.getByRole("link", { name: "Next" }).click();
    await expect(pager).toContainText(`${first}–`);
    const rows = await readRows(page);
    expect(rows.map(({ cells }) => cells[5])).toEqual(
      rows.map((_, index) => {
        const kj = shown[first - 1 + index]?.totalOutputKj;
        return kj ? `${spellCount(kj)} kJ` : "";
      }),
    );
  }
  expect((await readRows(page)).at(-1)?.cells[5]).toBe("");
});

test("1 list: the statistics are those of what the filters let through", async ({ page, rider }) => {
  const totals = page.getByRole("region", { name: "Totals of these workouts" });
  const rides = rider.workouts.filter(({ discipline }) => discipline === "cycling");
  await page.goto("/workouts");
  await expect(figure(totals, "Total output")).toHaveText(`${spellCount(sumOutput(rider.workouts))}kJ`);
  await page.getByRole("link", { name: `Cycling ${rides.length}` }).click();
  await expect(figure(totals, "Total output")).toHaveText(`${spellCount(sumOutput(rides))}kJ`);
  const best = Math.max(...rides.map(({ totalOutputKj }) => totalOutputKj ?? 0));
  await expect(figure(totals, "Best output")).toHaveText(`${spellCount(best)}kJ`);
  const withHeartRate = rides.filter(({ averageHeartRateBpm }) => averageHeartRateBpm);
  const seconds = withHeartRate.reduce((total, one) => total + (one.durationSeconds ?? 0), 0);
  const beats = withHeartRate.reduce(
    (total, one) => total + (one.averageHeartRateBpm ?? 0) * (one.durationSeconds ?? 0),
    0,
  );
  await expect(figure(totals, "Average heart rate")).toHaveText(`${spellCount(beats / seconds)}bpm`);
});

test("1 list: a row draws the shape of its workout where there is one", async ({ page, rider }) => {
  await page.goto("/workouts");
  await expect(rowsOf(page)).toHaveCount(50);
  const hasShape = rider.workouts.slice(0, 50).map(({ sparkValues }) => Math.max(0, ...sparkValues) > 0);
  expect((await readRows(page)).map(({ hasSpark }) => hasSpark)).toEqual(hasShape);
  expect(hasShape).toContain(true);
  expect(hasShape).toContain(false);
});
