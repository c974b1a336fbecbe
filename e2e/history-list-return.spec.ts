import { expect, type Page } from "playwright/test";
import { expectRows, rowsOf } from "./history-list-stages.ts";
import { readList } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

function wayBack(page: Page) {
  return page.getByRole("main").getByRole("link", { name: "Workouts", exact: true });
}

test("1 list: the way back from a workout leads to the list as it was, and to the place in it", async ({
  page,
}) => {
  const query = "discipline=cycling&sort=output&direction=desc";
  const { workouts } = await readList(page, query);
  await page.goto(`/workouts?${query}`);
  await expectRows(page, workouts);
  const row = rowsOf(page).nth(35);
  await row.scrollIntoViewIfNeeded();
  const scrolledTo = await page.evaluate(() => window.scrollY);
  expect(scrolledTo).toBeGreaterThan(500);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(workouts[35]?.title ?? "");
  await wayBack(page).click();
  await expect(page).toHaveURL(`/workouts?${query}`);
  await expectRows(page, workouts);
  await expect(row).toBeInViewport();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(scrolledTo - 100);
});

test("1 list: the way back knows the list's page too when one has gone on to other workouts", async ({
  page,
}) => {
  await page.goto("/workouts?discipline=cycling");
  await page
    .getByRole("navigation", { name: "Pages of workouts" })
    .getByRole("link", { name: "Older" })
    .click();
  await expect(page).toHaveURL(/cursor=/);
  const address = page.url();
  await rowsOf(page).nth(3).getByRole("link").click();
  const neighbours = page.getByRole("navigation", { name: "Neighbouring workouts" });
  await neighbours.getByRole("link", { name: "Older" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(wayBack(page)).toHaveAttribute("href", new URL(address).pathname + new URL(address).search);
  await wayBack(page).click();
  await expect(page).toHaveURL(address);
  await expect(rowsOf(page).first()).toBeVisible();
});

test("1 list: the way back from a workout that was opened by its address leads to all workouts", async ({
  page,
  rider,
}) => {
  await page.goto(`/workouts/${rider.workouts[0]?.id}`);
  await wayBack(page).click();
  await expect(page).toHaveURL("/workouts");
  await expect(rowsOf(page)).toHaveCount(50);
});
