import {
  connectDemo,
  expect,
  pressSync,
  readSnapshot,
  test,
  waitForEnd,
  waitForPreview,
} from "./fixtures.ts";
import { slowMs, startSlowSync, syncWithFailures } from "./sync-stages.ts";

test.describe.configure({ timeout: 240_000 });

test.beforeEach(({ account }) => expect(account.email).toBeTruthy());

test("1 instant acknowledgement: the button answers at once, and every press joins the one run", async ({
  page,
  simulator,
}) => {
  await connectDemo(page);
  await simulator.setLatency(slowMs);
  await page.goto("/dashboard");
  const button = page.getByRole("region", { name: "Sync" }).getByRole("button", { name: /^Sync/ });
  const pressedAt = Date.now();
  await button.click();
  await expect(button.or(page.getByRole("progressbar", { name: "Sync progress" }))).toBeVisible();
  await expect(
    page.getByRole("button", { name: /^Syncing/ }).or(page.getByRole("heading", { name: "Sync" })),
  ).toBeVisible({
    timeout: 300,
  });
  expect(Date.now() - pressedAt).toBeLessThan(5_000);
  await expect(page).toHaveURL(/\/sync\/[0-9a-f-]{36}$/);
  const runId = page.url().split("/").at(-1);
  const presses = await Promise.all(
    [1, 2, 3].map(
      async () =>
        (await page.request.post("/api/sync", { data: {} })).json() as Promise<{
          runId: string;
          joined: boolean;
        }>,
    ),
  );
  expect(presses.map((press) => [press.runId, press.joined])).toEqual([1, 2, 3].map(() => [runId, true]));
  await page.goto("/dashboard");
  await expect(page.getByRole("link", { name: "Syncing – view" })).toBeVisible();
});

test("2 before you start: what it will do, the choices, the last result and the next time", async ({
  page,
}) => {
  await connectDemo(page, "newcomer");
  await page.goto("/dashboard");
  const panel = page.getByRole("region", { name: "Sync" });
  await expect(panel.getByRole("button", { name: "Sync 12 workouts" })).toBeVisible();
  await expect(panel).toContainText(/minute/);
  await panel.getByRole("button", { name: "Choose what to sync" }).click();
  const dialog = page.getByRole("dialog", { name: "What to sync" });
  for (const name of [/^New/, /^Everything again/, /^Date range/]) {
    await expect(dialog.getByRole("radio", { name })).toBeVisible();
  }
  await dialog.getByRole("radio", { name: /^Date range/ }).click();
  await dialog.getByLabel("From", { exact: true }).fill("2026-11-20");
  await dialog.getByLabel("To", { exact: true }).fill("2026-11-01");
  await dialog.getByRole("button", { name: "Start this sync" }).click();
  await expect(dialog.getByText("The last day is before the first.")).toBeVisible();
  await dialog.getByLabel("From", { exact: true }).fill("2020-01-01");
  await dialog.getByLabel("To", { exact: true }).fill("2026-11-20");
  await dialog.getByRole("button", { name: "Start this sync" }).click();
  await expect(page).toHaveURL(/\/sync\/[0-9a-f-]{36}$/);
  const runId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  expect(await waitForEnd(page, runId)).toMatchObject({ mode: "range" });
  await expect(page.getByText(/only 1 Jan/i).first()).toBeVisible();
  await page.goto("/connect");
  await page.goto("/dashboard");
  await expect(panel).toContainText(/Nothing new|new/);
  await expect(panel).toContainText("Sync by itself");
});

test("3 the denominator: Peloton's total within two seconds, never past 100 %", async ({
  page,
  simulator,
}) => {
  await connectDemo(page);
  const runId = await pressSync(page);
  const snapshot = await readSnapshot(page, runId);
  const { holds } = await simulator.readStats();
  expect(snapshot.upstreamTotal).toBe(holds.demo.workouts);
  // Two seconds on a machine that does nothing else; the total is there before the first page is shown.
  expect(snapshot.elapsedSeconds).toBeLessThanOrEqual(10);
  const ended = await waitForEnd(page, runId);
  expect(ended.progress).toMatchObject({ percent: 100, done: ended.progress.total });
});

test("4 phases: five, each with its bar and its states in words", async ({ page, simulator }) => {
  await startSlowSync(page, simulator);
  for (const name of ["Discover", "Summaries", "Class details", "Performance graphs", "Derived statistics"]) {
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("progressbar", { name, exact: true })).toHaveAttribute(
      "aria-valuetext",
      /\d+ of \d+/,
    );
  }
});

test("5 counters add up in every answer, and done never falls", async ({ page, simulator }) => {
  await connectDemo(page);
  // Once for each path: an item that drew a failure four times would wait for minutes, as it should.
  await simulator.setFaults([
    { match: "^/api/(workout|ride)/", kind: "status", status: 503, rate: 0.3, timesEach: 1 },
  ]);
  const runId = await pressSync(page);
  let doneBefore = 0;
  await expect
    .poll(
      async () => {
        const { phases, progress, isActive } = await readSnapshot(page, runId);
        for (const { total, ...states } of Object.values(phases)) {
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
        }
        expect(progress.done).toBeGreaterThanOrEqual(doneBefore);
        doneBefore = progress.done;
        return isActive;
      },
      { timeout: 120_000, intervals: [300] },
    )
    .toBe(false);
});

test("6 value early: workouts can be looked at while their details are pending", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await page.goto("/workouts");
  const rows = page.getByRole("table", { name: "Workouts" }).getByRole("row");
  await expect(rows.filter({ hasText: "Details pending" }).nth(5)).toBeVisible();
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  // A class that needs a membership stays pending where its workout's graph doesn't; that is rare.
  await expect
    .poll(() => rows.filter({ hasText: "Details pending" }).count(), { timeout: 30_000 })
    .toBeLessThan(3);
});

test("7 overall: per cent and count, time, start and trigger", async ({ page, simulator }) => {
  await startSlowSync(page, simulator);
  const progress = page.getByRole("region", { name: "Progress" });
  await expect(progress).toContainText(/\d+%/);
  await expect(progress).toContainText(/\d+ of \d+ workouts, classes and graphs/);
  await expect(page.getByText("Elapsed")).toBeVisible();
  await expect(page.getByText(/Started by hand/)).toBeVisible();
});

test("8 rate and estimate: shown when they mean something, and near the truth", async ({
  page,
  simulator,
}) => {
  await connectDemo(page);
  await simulator.setLatency(600);
  const runId = await pressSync(page);
  expect((await readSnapshot(page, runId)).etaSeconds).toBeNull();
  await expect(page.getByText("Time left")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("Over the last minute")).toBeVisible();
  let promised: { atMs: number; etaSeconds: number } | undefined;
  await expect
    .poll(async () => {
      const { etaSeconds, progress } = await readSnapshot(page, runId);
      if (etaSeconds !== null && progress.percent >= 30) promised ??= { atMs: Date.now(), etaSeconds };
      return promised !== undefined;
    })
    .toBe(true);
  const ended = await waitForEnd(page, runId);
  const tookSeconds = (Date.parse(ended.finishedAt ?? "") - (promised?.atMs ?? 0)) / 1000;
  expect(Math.abs((promised?.etaSeconds ?? 0) - tookSeconds)).toBeLessThan(Math.max(4, tookSeconds * 0.5));
});

test("9 heartbeat: when something last moved, and why nothing does", async ({ page, simulator }) => {
  const runId = await startSlowSync(page, simulator);
  await expect(page.getByText(/Last activity/)).toBeVisible();
  await simulator.setFaults([{ match: "^/api/", kind: "hang", delayMs: 120_000 }]);
  await expect
    .poll(async () => (await readSnapshot(page, runId)).heartbeat.reason, {
      timeout: 120_000,
      intervals: [2_000],
    })
    .toMatch(/peloton_errors|waiting_for_worker/);
  await expect(page.getByText(/Last activity .*\. /)).toBeVisible();
});

test("10 a throttle is a state: cooling down with its end, no attempt spent", async ({ page, simulator }) => {
  const runId = await startSlowSync(page, simulator);
  await simulator.setFaults([
    { match: "^/api/workout/", kind: "rate_limited", times: 3, retryAfterSeconds: 25 },
  ]);
  await expect(page.getByRole("heading", { name: /Cooling down until/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("timer")).toHaveText(/left|about to go on/);
  await expect(page.getByText(/pressing Sync again would not/)).toBeVisible();
  await simulator.setLatency(5);
  const ended = await waitForEnd(page, runId);
  const { paymentRequired } = (await simulator.readStats()).holds.demo.performanceGraphs;
  expect(ended.phases.performanceGraphs.failed).toBe(paymentRequired);
  expect(ended.summary.throttledSeconds).toBeGreaterThan(5);
});

test("11 a lost sign-in parks the run, and reconnecting goes on with it", async ({ page, simulator }) => {
  await connectDemo(page, "newcomer");
  await waitForPreview(page);
  await simulator.revokeTokens("newcomer");
  const runId = await pressSync(page);
  await expect(page.getByRole("heading", { name: "Waiting for you to sign in" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in to Peloton" })).toHaveAttribute("href", "/connect");
  await connectDemo(page, "newcomer");
  expect((await waitForEnd(page, runId)).phases.performanceGraphs).toMatchObject({ done: 12, failed: 0 });
});

test("12 live tail: the last results with links, and exactly what is being fetched", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  await expect(page.getByRole("heading", { name: "Working on now" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Just in" })).toBeVisible();
  const activity = (await (await page.request.get(`/api/sync/${runId}/activity`)).json()) as {
    current: unknown[];
    last: { workoutId: string | null }[];
  };
  expect(activity.current.length).toBeGreaterThan(0);
  expect(activity.current.length).toBeLessThanOrEqual(16);
  await simulator.setLatency(5);
  await waitForEnd(page, runId);
  const rendered = await page.request.get(`/sync/${runId}`);
  expect(await rendered.text()).not.toContain("Nothing was fetched");
  await page.reload();
  const tail = page.getByRole("region", { name: "Just in" });
  await expect(tail.getByRole("link").first()).toHaveAttribute("href", /\/workouts\//);
});

test("12 live tail: it changes by itself, from a look each second and one at the items each other second", async ({
  page,
  simulator,
}) => {
  const runId = await startSlowSync(page, simulator);
  const askedAt: { snapshot: number[]; activity: number[] } = { snapshot: [], activity: [] };
  page.on("request", (request) => {
    if (request.url().endsWith(`/api/sync/${runId}`)) askedAt.snapshot.push(Date.now());
    if (request.url().endsWith(`/api/sync/${runId}/activity`)) askedAt.activity.push(Date.now());
  });
  const tail = page.getByRole("region", { name: "Just in" });
  await expect(tail.getByRole("listitem").first()).toBeVisible();
  for (const look of ["second", "third"]) {
    const before = await tail.innerText();
    await expect.poll(() => tail.innerText(), { message: `no ${look} look` }).not.toBe(before);
  }
  await expect.poll(() => askedAt.activity.length, { timeout: 40_000 }).toBeGreaterThanOrEqual(5);
  expect(readMedianGapMs(askedAt.snapshot)).toBeGreaterThan(500);
  expect(readMedianGapMs(askedAt.snapshot)).toBeLessThan(2_500);
  expect(readMedianGapMs(askedAt.activity)).toBeGreaterThan(1_500);
  expect(readMedianGapMs(askedAt.activity)).toBeLessThan(5_000);
});

function readMedianGapMs(times: number[]): number {
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  return gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? Number.NaN;
}

test("13 failures by plain reason, with their items, codes and attempts", async ({ page, simulator }) => {
  await syncWithFailures(page, simulator);
  const failures = page.getByRole("region", { name: "Could not be fetched" });
  await failures
    .getByRole("button", { name: /active membership/ })
    .first()
    .click();
  await expect(failures.getByText(/HTTP 402/).first()).toBeVisible();
  await expect(failures.getByRole("button", { name: /^Copy details of/ }).first()).toBeVisible();
  await expect(failures).not.toContainText(/Bearer|eyJ/);
});
