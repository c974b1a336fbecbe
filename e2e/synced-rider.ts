import type { APIRequestContext, PlaywrightWorkerArgs } from "playwright/test";
import type { ExportRunView } from "../lib/export/export-runs.ts";
import type { SavedView } from "../lib/saved-views/saved-views.ts";
import type { UserSettings } from "../lib/settings/settings.ts";
import type { SyncSnapshot } from "../lib/sync/snapshot.ts";
import { forgetAttempts } from "./database.ts";
import { expect, register, test as base } from "./fixtures.ts";
import { readAll, readFtpHistory, readJson, type ListedWorkout } from "./history-stages.ts";

interface SyncedAccount {
  storageState: Awaited<ReturnType<APIRequestContext["storageState"]>>;
  settings: UserSettings;
  /** All of them, newest first. */
  workouts: ListedWorkout[];
}

interface WorkerFixtures {
  /** The demo rider, synced once for all journeys of a worker and signed in on every `page`. */
  rider: SyncedAccount;
  /** Somebody else with a short history. */
  stranger: SyncedAccount & { exportId: string };
}

export const test = base.extend<{ asAtFirst: void }, WorkerFixtures>({
  rider: [
    async ({ playwright }, use) => withSyncedAccount(playwright, "demo", use),
    { scope: "worker", timeout: 240_000 },
  ],
  stranger: [
    async ({ playwright }, use) =>
      withSyncedAccount(playwright, "newcomer", async (account, request) => {
        const created = await request.post("/api/exports", { data: { format: "csv" } });
        const { id } = (await created.json()) as { id: string };
        await use({ ...account, exportId: id });
      }),
    { scope: "worker", timeout: 240_000 },
  ],
  storageState: async ({ rider }, use) => use(rider.storageState),
  // What a journey sets, saves or exports is nobody else's starting point.
  asAtFirst: [
    async ({ request, rider }, use) => {
      await putBack(request, rider.settings);
      await use();
    },
    { auto: true },
  ],
});

async function withSyncedAccount<Extra>(
  playwright: PlaywrightWorkerArgs["playwright"],
  rider: "demo" | "newcomer",
  use: (account: SyncedAccount, request: APIRequestContext) => Promise<Extra>,
): Promise<void> {
  const request = await playwright.request.newContext({ baseURL: readVariable("E2E_APP_URL") });
  await forgetAttempts();
  await signUp(request);
  const connected = await request.post("/api/peloton/connection", { data: { mode: "demo", rider } });
  expect(connected.status(), await connected.text()).toBe(201);
  await syncAll(request);
  const settings = await readJson<{ settings: UserSettings }>(request, "/api/settings");
  await use(
    {
      storageState: await request.storageState(),
      settings: settings.settings,
      workouts: await readAll(request),
    },
    request,
  );
  await request.dispose();
}

async function signUp(request: APIRequestContext): Promise<void> {
  const account = await register(request);
  const { csrfToken } = await readJson<{ csrfToken: string }>(request, "/api/auth/csrf");
  await request.post("/api/auth/callback/credentials", { form: { ...account, csrfToken, json: "true" } });
  expect(await readJson(request, "/api/auth/session")).toHaveProperty("user");
}

async function syncAll(request: APIRequestContext): Promise<void> {
  const started = await request.post("/api/sync", { data: {} });
  const { runId } = (await started.json()) as { runId: string };
  await expect
    .poll(async () => (await readJson<SyncSnapshot>(request, `/api/sync/${runId}`)).isActive, {
      timeout: 120_000,
      intervals: [500],
    })
    .toBe(false);
}

async function putBack(request: APIRequestContext, settings: UserSettings): Promise<void> {
  expect((await request.put("/api/settings", { data: settings })).status()).toBe(200);
  const byHand = (await readFtpHistory(request)).filter(({ origin }) => origin === "rider");
  const { views } = await readJson<{ views: SavedView[] }>(request, "/api/workouts/views");
  const { exports } = await readJson<{ exports: ExportRunView[] }>(request, "/api/exports");
  const paths = [
    ...byHand.map(({ entryId }) => `/api/ftp/${entryId}`),
    ...views.map(({ id }) => `/api/workouts/views/${id}`),
    ...exports.map(({ id }) => `/api/exports/${id}`),
  ];
  for (const path of paths) expect((await request.delete(path)).status(), path).toBe(200);
}

function readVariable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: run the journeys with npm test -- e2e`);
  return value;
}
