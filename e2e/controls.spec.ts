import type { Page } from "playwright/test";
import { connectDemo, expect, pressSync, readSnapshot, test, waitForEnd } from "./fixtures.ts";

test.describe.configure({ timeout: 240_000 });

/** Slow enough for a person to act while a sync runs. */
const slowMs = 1_500;

/** Waits until everything is listed, some graphs are here and many aren't. */
async function waitForSome(page: Page, runId: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const { isListingComplete, phases } = await readSnapshot(page, runId);
        return isListingComplete && phases.performanceGraphs.done > 4;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

function listRuns(page: Page) {
  return page.getByRole("list", { name: "Syncs" }).getByRole("listitem");
}

/** Waits until nothing is under way, and returns how much is settled. */
async function waitForStandstill(page: Page, runId: string): Promise<number> {
  await expect
    .poll(async () => {
      const { rideDetails, performanceGraphs } = (await readSnapshot(page, runId)).phases;
      return rideDetails.running + performanceGraphs.running;
    })
    .toBe(0);
  return (await readSnapshot(page, runId)).progress.done;
}

test("a paused sync stands still until it is resumed", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page);
  await simulator.setLatency(slowMs);
  const runId = await pressSync(page);
  await waitForSome(page, runId);
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("heading", { name: "Paused" })).toBeVisible();
  const doneAtPause = await waitForStandstill(page, runId);
  await simulator.resetStats();

  await page.goto("/sync");
  await expect(listRuns(page).filter({ hasText: "Paused" })).toContainText("to come");
  await page.goto("/dashboard");
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  expect((await simulator.readStats()).served.requests).toBe(0);
  expect((await readSnapshot(page, runId)).progress.done).toBe(doneAtPause);

  await simulator.setLatency(5);
  await page.goto(`/sync/${runId}`);
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  const ended = await waitForEnd(page, runId);
  expect(ended.phases.performanceGraphs).toMatchObject({ cancelled: 0, queued: 0 });
  expect(ended.progress).toMatchObject({ percent: 100 });
});

test("cancelling keeps what is done, and undoing it goes on", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page);
  await simulator.setLatency(slowMs);
  const runId = await pressSync(page);
  await waitForSome(page, runId);
  await page.getByRole("button", { name: "Cancel…" }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText(/What is here stays: .* graphs\..*Left for later: .* graphs\./);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.getByRole("button", { name: "Cancel…" }).click();
  await dialog.getByRole("button", { name: "Cancel the sync" }).click();
  await expect(page.getByText("Cancelled").first()).toBeVisible();

  const cancelled = await readSnapshot(page, runId);
  expect(cancelled.state).toBe("cancelled");
  const { done, cancelled: left } = cancelled.phases.performanceGraphs;
  expect(done).toBeGreaterThan(4);
  expect(left).toBeGreaterThan(0);

  await simulator.setLatency(5);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The sync goes on where it stopped")).toBeVisible();
  const ended = await waitForEnd(page, runId);
  expect(ended.phases.performanceGraphs.cancelled).toBe(0);
  expect(ended.phases.performanceGraphs.done).toBeGreaterThanOrEqual(done);
});

test("a cancelled sync offers to go on where it stopped", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page);
  await simulator.setLatency(slowMs);
  const runId = await pressSync(page);
  await waitForSome(page, runId);
  await page.request.post(`/api/sync/${runId}/cancel`, { data: {} });
  await page.goto("/sync");
  await expect(listRuns(page).filter({ hasText: "Cancelled" })).toContainText(/\d+ left/);
  await listRuns(page).first().getByRole("link").first().click();
  await simulator.setLatency(5);
  await page.getByRole("button", { name: "Go on where it stopped" }).click();
  await expect.poll(async () => (await readSnapshot(page, runId)).state).not.toBe("cancelled");
  const ended = await waitForEnd(page, runId);
  expect(ended.phases.performanceGraphs.cancelled).toBe(0);
});

test("what failed is told by reason, and tried again by reason", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  const [first] = await simulator.listWorkouts("newcomer");
  await simulator.setFaults([
    { match: "^/api/workout/", kind: "status", status: 404, ids: [first?.id ?? ""] },
    { match: "^/api/workout/", kind: "status", status: 402 },
  ]);
  const runId = await pressSync(page);
  const failed = await waitForEnd(page, runId);
  expect(failed.phases.performanceGraphs).toMatchObject({ failed: 12, done: 0 });
  await expect(page.getByRole("button", { name: /^Retry all 11: .*membership/ })).toBeVisible();

  await simulator.clearFaults();
  await page.getByRole("button", { name: /^Retry all 11: .*membership/ }).click();
  await expect(page.getByText("Trying 11 items again")).toBeVisible();
  const retried = await waitForEnd(page, runId);
  expect(retried.phases.performanceGraphs).toMatchObject({ done: 11, failed: 1 });

  await page
    .getByRole("button", { name: /no longer has this workout's graph/ })
    .first()
    .click();
  await page
    .getByRole("button", { name: /^Retry (?!all|everything)/ })
    .first()
    .click();
  await expect(page.getByText("Trying 1 item again")).toBeVisible();
  const whole = await waitForEnd(page, runId);
  expect(whole.phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
});

test("completeness is a figure, and what is gone from Peloton waits for a decision", async ({
  page,
  account,
  simulator,
}) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  await waitForEnd(page, await pressSync(page));
  const completeness = page.getByRole("region", { name: "Completeness" });
  await expect(completeness).toContainText(/Peloton says 12.*Spinback holds 12.*0 missing/);
  await page.goto("/workouts/missing");
  await expect(page.getByRole("heading", { name: "Nothing is gone" })).toBeVisible();

  const workouts = await simulator.listWorkouts("newcomer");
  for (const { id } of workouts.slice(3, 6)) await simulator.deleteWorkout("newcomer", id);
  const started = await page.request.post("/api/sync", { data: { mode: "full" } });
  const { runId } = (await started.json()) as { runId: string };
  await waitForEnd(page, runId);
  await page.goto("/dashboard");
  await expect(completeness).toContainText(/Peloton says 9.*Spinback holds 9.*0 missing/);
  await page.goto("/workouts");
  await expect(page.getByText("3 workouts are here that Peloton no longer has")).toBeVisible();
  await page.getByRole("link", { name: "Decide" }).click();

  await page
    .getByRole("button", { name: /^Keep (?!all)/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Kept" })).toBeVisible();
  await page.getByRole("button", { name: /^Decide again/ }).click();
  await expect(page.getByRole("heading", { name: "To decide: 3" })).toBeVisible();
  await page
    .getByRole("button", { name: /^Delete… / })
    .first()
    .click();
  await expect(page.getByRole("alertdialog")).toContainText("can’t be undone");
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByRole("heading", { name: "To decide: 2" })).toBeVisible();
  await page.getByRole("button", { name: "Keep all" }).click();
  await expect(page.getByRole("heading", { name: /^To decide/ })).toBeHidden();
  await page.goto("/workouts");
  await expect(page.getByText("11 workouts", { exact: true })).toBeVisible();
  await expect(page.getByText("Peloton no longer has")).toBeHidden();
});
