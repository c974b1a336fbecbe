import { expect, type Page } from "playwright/test";
import { countOf, expectRows, readRows, rowsOf } from "./history-list-stages.ts";
import { findNewest, readJson, readList } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

const filtered = "discipline=cycling&minMinutes=20&search=ride&sort=duration&direction=asc";

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Views" }).click();
  const dialog = page.getByRole("dialog", { name: "Saved views" });
  await dialog.getByLabel("Save this list as").fill(name);
  await dialog.getByRole("button", { name: "Save view" }).click();
}

test("1 list: everything is in the address: the same after reloading, in a new tab and on the way back", async ({
  page,
  context,
}) => {
  const { workouts, total } = await readList(page, filtered);
  expect(total).toBeGreaterThan(5);
  await page.goto("/workouts");
  await page.goto(`/workouts?${filtered}`);
  await expectRows(page, workouts);
  await page.reload();
  await expectRows(page, workouts);
  await expect(page.getByRole("searchbox")).toHaveValue("ride");
  const tab = await context.newPage();
  await tab.goto(page.url());
  await expectRows(tab, workouts);
  await tab.close();
  await page.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL("/workouts?sort=duration&direction=asc");
  await page.goBack();
  await expectRows(page, workouts);
});

test("1 list: an address that isn't a list's says what is wrong with it", async ({ page }) => {
  await page.goto("/workouts?minMinutes=soon");
  await expect(page.getByRole("heading", { name: "This address isn’t quite right" })).toBeVisible();
  await expect(page.getByText(/“minMinutes” must be a number/)).toBeVisible();
  await page.getByRole("link", { name: "Show all workouts" }).click();
  await expect(rowsOf(page)).toHaveCount(50);
});

test("1 list: pages follow each other by cursor, on and back", async ({ page, rider }) => {
  const { workouts: all } = rider;
  const pager = page.getByRole("navigation", { name: "Pages of workouts" });
  await page.goto("/workouts");
  await expect(pager).toContainText(`1–50 of ${all.length}`);
  await pager.getByRole("link", { name: "Older" }).click();
  await expect(pager).toContainText(`51–100 of ${all.length}`);
  await expect(page).toHaveURL(/[?&]cursor=/);
  await expectRows(page, all.slice(50, 100));
  await page.reload();
  await expectRows(page, all.slice(50, 100));
  await pager.getByRole("link", { name: "Newer" }).click();
  await expect(pager).toContainText(`1–50 of ${all.length}`);
  await expectRows(page, all.slice(0, 50));
});

test("1 list: a view is saved, chosen, replaced, deleted and put back", async ({ page }) => {
  const dialog = page.getByRole("dialog", { name: "Saved views" });
  const readViews = async () =>
    (await readJson<{ views: { name: string; query: string }[] }>(page.request, "/api/workouts/views")).views;
  await page.goto("/workouts?discipline=yoga");
  await saveView(page, "On the mat");
  await expect(page.getByText("Saved as “On the mat”")).toBeVisible();
  await page.goto("/workouts");
  await page.getByRole("button", { name: "Views" }).click();
  await dialog.getByRole("link", { name: "On the mat" }).click();
  await expect(page).toHaveURL("/workouts?discipline=yoga");
  await expectRows(page, (await readList(page, "discipline=yoga")).workouts);
  await expect(page.getByRole("button", { name: "On the mat" })).toBeVisible();

  await page.goto("/workouts?discipline=meditation");
  await saveView(page, "On the mat");
  await expect(dialog.getByLabel("Save this list as")).toHaveAccessibleDescription(/“On the mat” already/);
  await dialog.getByRole("button", { name: "Replace it" }).click();
  await expect
    .poll(async () => readViews())
    .toMatchObject([{ name: "On the mat", query: "discipline=meditation" }]);

  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "On the mat", exact: true }).click();
  await dialog.getByRole("button", { name: "Delete the view “On the mat”" }).click();
  await expect.poll(async () => readViews()).toEqual([]);
  await expect(dialog.getByText("No views yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Put back as it was")).toBeVisible();
  await expect
    .poll(async () => readViews())
    .toMatchObject([{ name: "On the mat", query: "discipline=meditation" }]);
});

test("1 list: the keyboard searches, goes from row to row and opens one", async ({ page, rider }) => {
  const search = page.getByRole("searchbox", { name: "Search titles and instructors" });
  const link = (index: number) => rowsOf(page).nth(index).getByRole("link").first();
  await page.goto("/workouts");
  await expect(rowsOf(page)).toHaveCount(50);
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(search).not.toBeFocused();
  await page.keyboard.press("j");
  await expect(link(0)).toBeFocused();
  for (const key of ["j", "ArrowDown", "ArrowDown", "k", "ArrowUp"]) await page.keyboard.press(key);
  await expect(link(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(link(49)).toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/workouts/${rider.workouts[1]?.id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(rider.workouts[1]?.title ?? "");
});

test("1 list: where nothing matches it says what was looked for and leads out", async ({ page, rider }) => {
  await page.goto("/workouts?discipline=cycling&search=zzqqx");
  await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
  await expect(page.getByText("“zzqqx”")).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Export" })).toBeDisabled();
  await page.getByRole("link", { name: "Clear the search" }).click();
  await expect(page).toHaveURL("/workouts?discipline=cycling");
  await page.goto("/workouts?discipline=cycling&search=zzqqx");
  await page.getByRole("link", { name: "Show all workouts" }).click();
  await expect(countOf(page)).toHaveText(`${rider.workouts.length} workouts`);
});

test("1 list: a workout without a sign of life at Peloton and one without metrics say so in their rows", async ({
  page,
}) => {
  const empty = await findNewest(page, "hasGraph=false", ({ graphState }) => graphState === "empty");
  const paid = await findNewest(page, "hasGraph=false", ({ graphState }) => graphState === "unavailable");
  await page.goto("/workouts");
  await expect(rowsOf(page)).toHaveCount(50);
  const rows = await readRows(page);
  const titleOf = (id: string) => rows.find((row) => row.id === id)?.cells[1];
  expect(titleOf(empty.id)).toContain("No metrics");
  expect(titleOf(paid.id)).toContain("Not available");
});
