import { countRides, forgetRides } from "./database.ts";
import { rowsOf } from "./history-list-stages.ts";
import { connectDemo, expect, makeAccount, pressSync, test, waitForEnd, waitForPreview } from "./fixtures.ts";

test.describe.configure({ timeout: 300_000 });

test("from signing up to a history that is complete to the last graph", async ({ page, simulator }) => {
  await forgetRides();
  const account = makeAccount();
  await page.goto("/sign-up");
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/connect/);
  await page.getByRole("button", { name: "Try the demo rider" }).click();
  await expect(page).toHaveURL(/\/dashboard/);

  await waitForPreview(page);
  await simulator.resetStats();
  const runId = await pressSync(page);
  await expect(page.getByRole("progressbar", { name: "Sync progress" })).toBeVisible();
  const snapshot = await waitForEnd(page, runId);

  const { holds, served } = await simulator.readStats();
  const { rideDetails, performanceGraphs } = holds.demo;
  expect(snapshot.phases.summaries).toMatchObject({ done: holds.demo.workouts, failed: 0 });
  expect(snapshot.phases.rideDetails.failed).toBe(rideDetails.gone + rideDetails.paymentRequired);
  expect(await countRides(account.email)).toEqual({
    fetched: rideDetails.available,
    gone: rideDetails.gone,
    placeholder: rideDetails.paymentRequired,
  });
  expect(snapshot.phases.performanceGraphs).toMatchObject({
    total: holds.demo.workouts,
    done: performanceGraphs.withMetrics + performanceGraphs.withoutMetrics,
    skipped: performanceGraphs.inProgress,
    failed: performanceGraphs.paymentRequired,
  });
  expect(served.duplicates).toEqual({});

  const failed = await page.request.get(`/api/sync/${runId}/items?state=failed`);
  const { items } = (await failed.json()) as { items: { reasonText: string | null }[] };
  expect(items).toHaveLength(
    rideDetails.gone + rideDetails.paymentRequired + performanceGraphs.paymentRequired,
  );
  for (const item of items) expect(item.reasonText).toMatch(/Peloton/);

  await page.getByRole("link", { name: /^See .*workouts?$/ }).click();
  await expect(page).toHaveURL(/\/workouts/);
  const first = page
    .getByRole("table", { name: "Workouts" })
    .getByRole("row")
    .filter({ hasText: "Cycling" })
    .filter({ hasText: "kJ" })
    .first();
  await first.getByRole("link").first().click();
  await expect(page).toHaveURL(/\/workouts\/[0-9a-f-]{36}/);
  await expect(page.locator("canvas").first()).toBeVisible();
});

test("a second sync finds nothing new and asks for little", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  expect((await waitForEnd(page, await pressSync(page))).created).toBe(12);
  await simulator.resetStats();
  const again = await waitForEnd(page, await pressSync(page));
  expect(again).toMatchObject({ state: "completed", created: 0, updated: 0 });
  expect((await simulator.readStats()).served.requests).toBeLessThanOrEqual(2);
});

test("what a later sync has brought is what its page leads to", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  await waitForEnd(page, await pressSync(page));
  await page.getByRole("link", { name: "See 12 new workouts" }).click();
  await expect(page).toHaveURL("/workouts");
  await simulator.addWorkout("newcomer");
  const runId = await pressSync(page);
  expect((await waitForEnd(page, runId)).created).toBe(1);
  await page.getByRole("link", { name: "See 1 new workout" }).click();
  await expect(page).toHaveURL(`/workouts?syncRunId=${runId}`);
  await expect(rowsOf(page)).toHaveCount(1);
  await page.getByRole("link", { name: "Remove filter: Brought by one sync" }).click();
  await expect(rowsOf(page)).toHaveCount(13);
});

test("trouble at Peloton is waited out and told in plain words", async ({ page, account, simulator }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  await simulator.setFaults([{ match: "^/api/workout/", kind: "status", status: 503, timesEach: 1 }]);
  const runId = await pressSync(page);
  const snapshot = await waitForEnd(page, runId);
  expect(snapshot.phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
  await expect(page.getByText("Completed").first()).toBeVisible();
});

test("a lost sign-in parks the sync, and connecting again finishes it", async ({
  page,
  account,
  simulator,
}) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  await waitForPreview(page);
  await simulator.revokeTokens("newcomer");
  const runId = await pressSync(page);
  await expect(page.getByText("Waiting for you to sign in").first()).toBeVisible();
  await connectDemo(page, "newcomer");
  const snapshot = await waitForEnd(page, runId);
  expect(snapshot.phases.performanceGraphs.done).toBe(12);
});

test("an empty account is told that there is nothing to do", async ({ page, account }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "empty");
  const snapshot = await waitForEnd(page, await pressSync(page));
  expect(snapshot).toMatchObject({ state: "completed", listed: 0 });
});
