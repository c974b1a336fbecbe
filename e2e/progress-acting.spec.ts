import { expect, readSnapshot, register, signIn, test, waitForEnd } from "./fixtures.ts";
import { startSlowSync, syncNewcomer, syncWithFailures } from "./sync-stages.ts";

test.describe.configure({ timeout: 240_000 });

test.beforeEach(({ account }) => expect(account.email).toBeTruthy());

test("14 retry one, a group and all; what is permanent says so", async ({ page, simulator }) => {
  const runId = await syncWithFailures(page, simulator);
  await expect(page.getByText("another try is unlikely to help").first()).toBeVisible();
  await page.getByRole("button", { name: /^Retry all 11: .*membership/ }).click();
  await expect(page.getByText("Trying 11 items again")).toBeVisible();
  expect((await waitForEnd(page, runId)).phases.performanceGraphs).toMatchObject({ done: 11, failed: 1 });
  await page
    .getByRole("button", { name: /no longer has this workout/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Retry (?!all|everything)/ })
    .first()
    .click();
  await expect(page.getByText("Trying 1 item again")).toBeVisible();
  expect((await waitForEnd(page, runId)).phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
});

test("15 skipping is honest: an ignored failure is skipped with its reason, and comes back", async ({
  page,
  simulator,
}) => {
  const runId = await syncWithFailures(page, simulator);
  await page.getByRole("button", { name: /^Ignore all 11/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Note (optional)").fill("No membership any more");
  await dialog.getByRole("button", { name: "Ignore", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ignored" })).toBeVisible();
  expect(await readSnapshot(page, runId)).toMatchObject({
    ignored: 11,
    phases: { performanceGraphs: { failed: 1, skipped: 11, done: 0 } },
  });
  await expect(page.getByText(/No membership any more/).first()).toBeVisible();
  await page
    .getByRole("button", { name: /^Take back/ })
    .first()
    .click();
  await expect.poll(async () => (await readSnapshot(page, runId)).ignored).toBe(10);
});

test("16 pausing and resuming are acknowledged within two seconds", async ({ page, simulator }) => {
  await startSlowSync(page, simulator);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible({ timeout: 2_000 });
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible({ timeout: 2_000 });
});

test("17 cancelling says what is kept, ends within 15 seconds and frees the place", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await page.getByRole("button", { name: "Cancel…" }).click();
  await expect(page.getByRole("alertdialog")).toContainText("What is here stays");
  await page.getByRole("button", { name: "Cancel the sync" }).click();
  await expect
    .poll(async () => (await readSnapshot(page, runId)).state, { timeout: 15_000 })
    .toBe("cancelled");
  await simulator.setLatency(5);
  const again = (await (await page.request.post("/api/sync", { data: {} })).json()) as {
    runId: string;
    joined: boolean;
  };
  expect(again).toMatchObject({ joined: false });
  expect(again.runId).not.toBe(runId);
  await waitForEnd(page, again.runId);
});

test("18 reload-proof: the page is the same in a new tab, and says that it may be closed", async ({
  page,
  context,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await expect(page.getByText("You can close this page: the sync goes on.")).toBeVisible();
  await page.close();
  const other = await context.newPage();
  await other.goto(`/sync/${runId}`);
  await expect(other.getByRole("progressbar", { name: "Sync progress" })).toBeVisible();
  await simulator.setLatency(5);
  await waitForEnd(other, runId);
});

test("19 crash-proof: the app is killed in mid-run; nothing is lost, and only what was in flight is asked for again", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  process.kill(readAppPid(), "SIGKILL");
  await expect
    .poll(async () => (await page.request.get("/api/health").catch(() => null))?.ok() ?? false, {
      timeout: 60_000,
    })
    .toBe(true);
  await simulator.setLatency(5);
  const { phases } = await waitForEnd(page, runId);
  const { holds, served } = await simulator.readStats();
  const { withMetrics, withoutMetrics, paymentRequired } = holds.demo.performanceGraphs;
  expect(phases.performanceGraphs).toMatchObject({
    done: withMetrics + withoutMetrics,
    failed: paymentRequired,
    cancelled: 0,
  });
  expect(served.duplicates["performanceGraph"]?.count ?? 0).toBeLessThanOrEqual(16);
});

function readAppPid(): number {
  const pid = Number(process.env["E2E_APP_PID"]);
  if (pid > 0) return pid;
  throw new Error("E2E_APP_PID is missing: run the journeys with npm test -- e2e");
}

test("20 everywhere: the pill, the title and a toast at the end, on other pages too", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await expect(page).toHaveTitle(/^\(\d+%\) Sync/);
  await page.goto("/workouts");
  await expect(page.getByRole("link", { name: /^Sync: Running, \d+%/ })).toBeVisible();
  await expect(page).toHaveTitle(/^\(\d+%\) Workouts/);
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  await expect(page.getByText(/^Sync: completed/)).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveTitle(/^Workouts/);
});

test("21 cheap live updates: small answers, a banner when offline, recovery by itself", async ({
  page,
  context,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  const body = await (await page.request.get(`/api/sync/${runId}`)).body();
  expect(body.byteLength).toBeLessThanOrEqual(4 * 1024);
  await context.setOffline(true);
  await expect(page.getByText(/Showing what was true/)).toBeVisible({ timeout: 30_000 });
  await context.setOffline(false);
  await expect(page.getByText(/Showing what was true/)).toBeHidden({ timeout: 30_000 });
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  await expect(page.getByRole("region", { name: "Summary" })).toBeVisible();
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().endsWith(`/api/sync/${runId}`)) asked += 1;
  });
  await page.getByRole("link", { name: "Dashboard" }).first().click();
  await expect(page).toHaveURL(/\/dashboard/);
  expect(asked).toBe(0);
});

test("22 the completion summary: counts, time, requests and the way to the new workouts", async ({
  page,
}) => {
  await syncNewcomer(page);
  const summary = page.getByRole("region", { name: "Summary" });
  for (const label of ["New", "Updated", "Unchanged", "Skipped", "Failed", "Took", "Requests to Peloton"]) {
    await expect(summary.getByText(label, { exact: true })).toBeVisible();
  }
  await page.getByRole("link", { name: "See 12 new workouts" }).click();
  await expect(page).toHaveURL(/\/workouts/);
  await page.goto("/dashboard");
  await expect(page.getByRole("region", { name: "Completeness" })).toContainText(
    /At the last sync:.*Peloton says 12/,
  );
  await expect(page.getByText(/12 new workouts. \d+ items fetched./)).toBeVisible();
});

test("23 the history of runs: outcomes, counts, pace, a filter and a download", async ({
  page,
  simulator,
}) => {
  const runId = await syncWithFailures(page, simulator);
  await page.goto("/sync");
  const runs = page.getByRole("list", { name: "Syncs" }).getByRole("listitem");
  await expect(runs).toHaveCount(1);
  await expect(runs.first()).toContainText(/Completed with 12 problems/);
  const download = page.waitForEvent("download");
  await runs
    .first()
    .getByRole("link", { name: /^Download JSON/ })
    .click();
  expect((await download).suggestedFilename()).toBe(`spinback-sync-${runId}.json`);
  const filter = page.getByRole("navigation", { name: "Filter by outcome" });
  await filter.getByRole("link", { name: "Cancelled" }).click();
  await expect(page).toHaveURL(/state=cancelled/);
  await expect(page.getByRole("heading", { name: "No sync with this outcome" })).toBeVisible();
  await filter.getByRole("link", { name: "With problems" }).click();
  await expect(runs).toHaveCount(1);
});

test("24 accessible: value text, one live region that doesn't chatter, keyboard, narrow screens", async ({
  page,
  simulator,
}) => {
  await startSlowSync(page, simulator);
  await expect(page.getByRole("progressbar", { name: "Sync progress" })).toHaveAttribute(
    "aria-valuetext",
    /\d+% ?, .*done/,
  );
  const status = page.getByRole("status");
  await expect(status).toHaveText(/Running/);
  const changes = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const region = document.querySelector("main output");
        const observer = new MutationObserver(() => (count += 1));
        if (region) observer.observe(region, { childList: true, characterData: true, subtree: true });
        setTimeout(() => resolve(count), 9_000);
      }),
  );
  expect(changes).toBeLessThanOrEqual(1);
  await page.getByRole("button", { name: "Pause" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

test("25 edge states are designed, and the demo plays them", async ({ page, simulator }) => {
  await page.goto("/demo");
  await page.getByRole("button", { name: "Play Nothing to do" }).click();
  await expect(page).toHaveURL(/\/sync\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await expect(page.getByText("Completed").first()).toBeVisible({ timeout: 30_000 });
  await page.goto("/demo");
  await page.getByRole("button", { name: "Play Peloton down" }).click();
  await expect(page).toHaveURL(/\/sync\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/demo");
  await page.getByRole("button", { name: "Back to normal" }).click();
  await expect(page.getByText("The simulator is back to normal")).toBeVisible();
  expect((await simulator.readStats()).holds.newcomer.workouts).toBe(12);

  await page.context().clearCookies();
  const stranger = await register(page.request);
  await signIn(page, stranger);
  await expect(page).toHaveURL(/\/dashboard/);
  await expect(page.getByRole("heading", { name: "Connect a rider first" })).toBeVisible();
});
