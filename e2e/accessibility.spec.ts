import { expectNothingSerious, measureOverflow } from "./axe.ts";
import { connectDemo, expect, pressSync, test, waitForEnd } from "./fixtures.ts";

test.describe.configure({ timeout: 240_000 });

test("nothing serious is found on the pages that need no account", async ({ page }) => {
  for (const path of ["/", "/sign-in", "/sign-up", "/nowhere"]) await expectNothingSerious(page, path);
});

test("nothing serious is found on any page of a rider, and none scrolls sideways at 360 px", async ({
  page,
  account,
  simulator,
}) => {
  expect(account.email).toBeTruthy();
  for (const path of ["/dashboard", "/connect", "/sync", "/workouts"]) await expectNothingSerious(page, path);
  await connectDemo(page, "newcomer");
  await simulator.setFaults([{ match: "^/api/workout/", kind: "status", status: 402, rate: 0.5 }]);
  const runId = await pressSync(page);
  await waitForEnd(page, runId);
  const { workouts } = (await (await page.request.get("/api/workouts")).json()) as {
    workouts: { id: string }[];
  };
  const paths = [
    "/dashboard",
    "/connect",
    "/sync",
    `/sync/${runId}`,
    "/workouts",
    "/workouts/missing",
    `/workouts/${workouts[0]?.id}`,
    "/demo",
  ];
  for (const path of paths) await expectNothingSerious(page, path);
  for (const path of paths) expect(await measureOverflow(page, path), path).toBe(0);
});
