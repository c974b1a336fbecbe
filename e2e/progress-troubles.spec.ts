import type { Page } from "playwright/test";
import { expect, test, waitForEnd } from "./fixtures.ts";
import { startSlowSync } from "./sync-stages.ts";

test.describe.configure({ timeout: 240_000 });

test.beforeEach(({ account }) => expect(account.email).toBeTruthy());

test("a hidden tab goes on looking after a look that failed", async ({ page, simulator }) => {
  const runId = await startSlowSync(page, simulator);
  // So that it doesn't end meanwhile.
  expect((await page.request.post(`/api/sync/${runId}/pause`, { data: {} })).ok()).toBe(true);
  let failed = 0;
  let answered = 0;
  await page.route(`**/api/sync/${runId}`, async (route) => {
    if (failed > 0) {
      answered += 1;
      return route.continue();
    }
    failed += 1;
    return route.abort();
  });
  await hidePage(page);
  await expect.poll(() => failed, { timeout: 30_000 }).toBe(1);
  await expect(page.getByText(/Showing what was true/)).toBeVisible();
  await expect.poll(() => answered, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  await expect(page.getByText(/Showing what was true/)).toBeHidden();
});

test("a clock that is an hour ahead doesn't make the page say that Spinback can't be reached", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await page.addInitScript(() => {
    const readClock = Date.now.bind(Date);
    Date.now = () => readClock() + 3_600_000;
  });
  const held: (() => Promise<void>)[] = [];
  await page.route(`**/api/sync/${runId}`, (route) => void held.push(() => route.continue()));
  await page.reload();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await expect(page.getByRole("button", { name: "Tell me when it’s done" })).toBeVisible();
  const excuse = page.getByRole("main").getByText(/can’t be reached|Showing what was true|Catching up/);
  await expect(excuse).toHaveCount(0);
  await expect(page.getByText(/^Last activity \d+ s ago$/)).toBeVisible();
  await Promise.all(held.map((release) => release()));
});

test("a run goes on being looked at after another try of what has failed", async ({ page, simulator }) => {
  const runId = await startSlowSync(page, simulator);
  await page.getByRole("button", { name: "Cancel…" }).click();
  await page.getByRole("button", { name: "Cancel the sync" }).click();
  const headline = page.getByRole("region", { name: "Progress" });
  await expect(headline.getByText("It was cancelled.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Go on where it stopped" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  await expect(page.getByRole("region", { name: "Summary" })).toBeVisible();
});

test("where a page can't make notifications none are offered", async ({ page, simulator }) => {
  await page.addInitScript(refuseNotifications, "default");
  await startSlowSync(page, simulator);
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Tell me when it’s done" })).toBeHidden();
});

test("a notification that can't be made leaves the page whole, and a toast says it", async ({
  page,
  simulator,
}) => {
  await page.addInitScript(refuseNotifications, "granted");
  const runId = await startSlowSync(page, simulator);
  await page.getByRole("button", { name: "Tell me when it’s done" }).click();
  await expect(page.getByText(/as long as Spinback is open in a tab/)).toBeVisible();
  await hidePage(page);
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  await expect(page.getByText(/^Sync: completed/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("region", { name: "Summary" })).toBeVisible();
});

async function hidePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

/** As Chrome on Android has it. */
function refuseNotifications(permission: string): void {
  class Notification {
    static readonly permission = permission;
    static readonly requestPermission = async () => permission;
    constructor() {
      throw new TypeError("Illegal constructor");
    }
  }
  Object.defineProperty(window, "Notification", { configurable: true, value: Notification });
}
