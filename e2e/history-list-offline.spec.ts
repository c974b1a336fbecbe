import type { Page } from "playwright/test";
import { expect, test } from "./fixtures.ts";
import { rowsOf } from "./history-list-stages.ts";
import { startSlowSync } from "./sync-stages.ts";

test.describe.configure({ timeout: 180_000 });

/** Longer than the page waits before it looks again. */
const aWhileMs = 7_000;

async function expectList(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "Workouts", level: 1 })).toBeVisible();
  await expect(rowsOf(page).first()).toBeVisible();
}

test("1 list: while a sync runs, the list outlives a server that is gone and goes on when it is back", async ({
  page,
  account,
  simulator,
}) => {
  expect(account.email).toBeTruthy();
  await startSlowSync(page, simulator);
  await page.goto("/workouts");
  await expectList(page);
  let vainLooks = 0;
  await page.route(
    () => true,
    async (route) => {
      if (route.request().url().includes("/api/sync?limit=1")) vainLooks += 1;
      await route.abort("connectionrefused");
    },
  );
  await expect.poll(() => vainLooks, { timeout: 30_000 }).toBeGreaterThan(1);
  await expectList(page);
  const refreshed = page.waitForResponse((response) => response.url().includes("_rsc="));
  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect((await refreshed).ok()).toBe(true);
  await expectList(page);
});

test("1 list: without a network the list stays, and what is searched for meanwhile is found afterwards", async ({
  page,
  context,
  account,
  simulator,
}) => {
  expect(account.email).toBeTruthy();
  await startSlowSync(page, simulator);
  await page.goto("/workouts");
  await expectList(page);
  const search = page.getByRole("searchbox");
  await context.setOffline(true);
  await search.fill("ride");
  const offlineSinceMs = Date.now();
  await expect
    .poll(
      async () => {
        await expectList(page);
        return Date.now() - offlineSinceMs;
      },
      { timeout: 4 * aWhileMs },
    )
    .toBeGreaterThan(aWhileMs);
  await expect(search).toHaveValue("ride");
  await context.setOffline(false);
  await expect(page).toHaveURL("/workouts?search=ride");
  await expectList(page);
  await expect(search).toHaveValue("ride");
});
