import {
  connectDemo,
  expect,
  makeAccount,
  pressSync,
  register,
  signIn,
  test,
  waitForEnd,
} from "./fixtures.ts";

test("a wrong password and an unknown account are answered alike", async ({ page }) => {
  const account = await register(page.request);
  await signIn(page, { ...account, password: "not the right one" });
  const wrongPassword = await page.getByText(/don’t belong together/).textContent();
  await signIn(page, makeAccount());
  await expect(page.getByText(/don’t belong together/)).toHaveText(wrongPassword ?? "");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a page that needs a session leads through signing in and back", async ({ page }) => {
  const account = await register(page.request);
  await page.goto("/workouts");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.getByLabel("E-mail address").fill(account.email);
  await page.getByLabel("Password", { exact: true }).fill(account.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/workouts$/);
});

test("signing out ends the session", async ({ page, account }) => {
  await page.getByRole("button", { name: "Account" }).click();
  await expect(page.getByRole("menu")).toContainText(account.email);
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/$/);
  expect((await page.request.get("/api/sync")).status()).toBe(401);
});

test("one user can't see another's run, items or workouts", async ({ page, account, browser, baseURL }) => {
  expect(account.email).toBeTruthy();
  await connectDemo(page, "newcomer");
  const runId = await pressSync(page);
  await waitForEnd(page, runId);
  const { workouts } = (await (await page.request.get("/api/workouts")).json()) as {
    workouts: { id: string }[];
  };
  const workoutId = workouts[0]?.id ?? "";
  expect(workoutId).not.toBe("");

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const stranger = await context.newPage();
  const other = await register(stranger.request);
  await signIn(stranger, other);
  await expect(stranger).toHaveURL(/\/dashboard/);
  for (const path of [
    `/api/sync/${runId}`,
    `/api/sync/${runId}/items`,
    `/api/workouts/${workoutId}`,
    `/api/workouts/${workoutId}/graph`,
  ]) {
    expect((await stranger.request.get(path)).status(), path).toBe(404);
  }
  for (const path of [`/sync/${runId}`, `/workouts/${workoutId}`]) {
    await stranger.goto(path);
    await expect(
      stranger.getByRole("heading", { name: /^There is (no such|nothing at this address)/ }),
    ).toBeVisible();
  }
  await context.close();
});

test("a wrong Peloton password is said beside its field, and the right one connects", async ({
  page,
  account,
}) => {
  expect(account.email).toBeTruthy();
  await page.goto("/connect");
  await page.getByRole("tab", { name: "Peloton account" }).click();
  await page.getByLabel("Peloton e-mail or username").fill("newcomer@spinback.test");
  await page.getByLabel("Peloton password", { exact: true }).fill("not the right one");
  await page.getByRole("button", { name: "Connect Peloton" }).click();
  await expect(page.getByText("Peloton doesn't know this e-mail and password")).toBeVisible();
  expect(await (await page.request.get("/api/peloton/connection")).json()).toEqual({ connection: null });
  await page.getByLabel("Peloton password", { exact: true }).fill("spinback-demo");
  await page.getByRole("button", { name: "Connect Peloton" }).click();
  await expect(page).toHaveURL(/\/dashboard/);
});
