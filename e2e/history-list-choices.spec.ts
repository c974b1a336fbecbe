import { expect, type Page } from "playwright/test";
import { countOf, expectRows, openFilters, rowsOf } from "./history-list-stages.ts";
import { readList } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

const answerAfterMs = 1_500;

/** Makes every new state of the page come late. */
async function slowDown(page: Page): Promise<void> {
  await page.route(/[?&]_rsc=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, answerAfterMs));
    await route.continue().catch(() => undefined);
  });
}

function chipsOf(page: Page) {
  return page.getByRole("navigation", { name: "Filter by discipline" });
}

test("1 list: choices made before the first has arrived all count, and show as chosen at once", async ({
  page,
}) => {
  await page.goto("/workouts");
  await expect(rowsOf(page)).toHaveCount(50);
  await slowDown(page);
  const [cycling, yoga] = ["Cycling", "Yoga"].map((name) =>
    chipsOf(page).getByRole("link", { name: new RegExp(`^${name} `) }),
  );
  await cycling?.click();
  await expect(cycling as NonNullable<typeof cycling>).toHaveAttribute("aria-current", "true", {
    timeout: answerAfterMs / 2,
  });
  await yoga?.click();
  await page.getByRole("columnheader", { name: "Length" }).getByRole("link").click();
  const query = "discipline=cycling&discipline=yoga&sort=duration&direction=desc";
  await expect(page).toHaveURL(`/workouts?${query}`);
  const { workouts, total } = await readList(page, query);
  await expectRows(page, workouts);
  await expect(countOf(page)).toContainText(`${total} of`);
  await page.goBack();
  await expect(page).toHaveURL("/workouts?discipline=cycling&discipline=yoga");
});

test("1 list: filters that go one after the other all go", async ({ page }) => {
  await page.goto("/workouts?isOutdoor=false&hasGraph=true&minMinutes=20");
  await expect(rowsOf(page)).toHaveCount(50);
  await slowDown(page);
  const active = page.getByRole("list", { name: "Active filters" });
  await active.getByRole("link", { name: "Remove filter: Indoor" }).click();
  await active.getByRole("link", { name: "Remove filter: With graph" }).click();
  await expect(page).toHaveURL("/workouts?minMinutes=20");
  await expect(active.getByRole("link")).toHaveCount(2);
});

test("1 list: the keyboard's place moves on when a filter goes", async ({ page }) => {
  await page.goto("/workouts?isOutdoor=false&hasGraph=true");
  const active = page.getByRole("list", { name: "Active filters" });
  const [graph, indoor] = ["With graph", "Indoor"].map((label) =>
    active.getByRole("link", { name: `Remove filter: ${label}` }),
  );
  await expect(async () => {
    await graph?.press("Enter");
    await expect(page).toHaveURL("/workouts?isOutdoor=false", { timeout: 2_000 });
  }).toPass();
  await expect(indoor as NonNullable<typeof indoor>).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/workouts");
  await expect(active).toHaveCount(0);
  await expect(countOf(page)).toBeFocused();
});

test("1 list: a discipline counts what it has among the other filters", async ({ page, rider }) => {
  const { workouts: all } = rider;
  await page.goto("/workouts?isPowerZone=true");
  const rides = await readList(page, "isPowerZone=true&discipline=cycling");
  expect(rides.total).toBeGreaterThan(0);
  expect(rides.total).toBeLessThan(all.filter(({ discipline }) => discipline === "cycling").length);
  await expect(chipsOf(page).getByRole("link", { name: `Cycling ${rides.total}` })).toBeVisible();
  await expect(chipsOf(page).getByRole("link", { name: "Stretching 0" })).toBeVisible();
  const dialog = await openFilters(page);
  await dialog.getByRole("button", { name: "Clear these" }).click();
  const yogas = all.filter(({ discipline }) => discipline === "yoga").length;
  await expect(chipsOf(page).getByRole("link", { name: `Yoga ${yogas}` })).toBeVisible();
});
