import { randomUUID } from "node:crypto";
import { expect, test as base, type APIRequestContext, type Page } from "playwright/test";
import type { Holdings } from "../dev/simulator/control/holdings.ts";
import type { StatsReport } from "../dev/simulator/control/stats.ts";
import type { SyncSnapshot } from "../lib/sync/snapshot.ts";
import { forgetAttempts } from "./database.ts";

/** A server may close an idle connection at the very moment that it is used again. */
const maxRetries = 2;

export interface Account {
  email: string;
  password: string;
}

export interface SimulatorStats {
  holds: Record<"demo" | "newcomer" | "empty" | "whale", Holdings>;
  served: StatsReport;
}

interface RideDetailsPayload {
  ride: { pedaling_start_offset: number; pedaling_end_offset: number };
  target_metrics_data: { target_metrics: { offsets: { start: number; end: number } }[] };
  playlist: { songs: { title: string; start_time_offset: number }[] };
}

interface Fixtures {
  freshAttempts: void;
  /** A new account, signed in on `page`. */
  account: Account;
  simulator: SimulatorControl;
}

export const test = base.extend<Fixtures>({
  // All journeys come from one address, more of them in ten minutes than one address may register.
  freshAttempts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads here which fixtures it needs
    async ({}, use) => {
      await forgetAttempts();
      await use();
    },
    { auto: true },
  ],
  account: async ({ page }, use) => {
    const account = await register(page.request);
    await signIn(page, account);
    await expect(page).toHaveURL(/\/dashboard/);
    await use(account);
  },
  simulator: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({ baseURL: readSimulatorUrl() });
    const control = new SimulatorControl(context);
    await control.reset();
    await use(control);
    await control.reset();
    await context.dispose();
  },
});

export { expect } from "playwright/test";

export class SimulatorControl {
  constructor(private readonly request: APIRequestContext) {}

  async readStats(): Promise<SimulatorStats> {
    return (await this.request.get("/__sim/stats", { maxRetries })).json() as Promise<SimulatorStats>;
  }

  async resetStats(): Promise<void> {
    await this.change("POST", "/__sim/stats/reset");
  }

  async setFaults(rules: Record<string, unknown>[]): Promise<void> {
    await this.change("POST", "/__sim/faults", { rules });
  }

  async clearFaults(): Promise<void> {
    await this.change("DELETE", "/__sim/faults");
  }

  async revokeTokens(rider: string): Promise<void> {
    await this.change("POST", "/__sim/tokens/revoke", { rider });
  }

  /** The rider's workouts, newest first. */
  async listWorkouts(rider: string): Promise<{ id: string }[]> {
    const response = await this.request.get(`/__sim/riders/${rider}/workouts`, { maxRetries });
    return ((await response.json()) as { workouts: { id: string }[] }).workouts;
  }

  /** A class as Peloton tells it, places on the video's clock. */
  async readRideDetails(rideId: string): Promise<RideDetailsPayload> {
    const response = await this.request.get(`/__sim/rides/${rideId}`, { maxRetries });
    return (await response.json()) as RideDetailsPayload;
  }

  /** A ride that is newer than all that the rider has. */
  async addWorkout(rider: string): Promise<void> {
    await this.change("POST", `/__sim/riders/${rider}/workouts`);
  }

  async deleteWorkout(rider: string, workoutId: string): Promise<void> {
    await this.change("DELETE", `/__sim/riders/${rider}/workouts/${workoutId}`);
  }

  /** Everything as it was at the start. */
  async reset(): Promise<void> {
    await this.change("POST", "/__sim/reset");
  }

  /** How long each answer takes. */
  async setLatency(latencyMs: number): Promise<void> {
    await this.change("POST", "/__sim/settings", { latencyMs });
  }

  private async change(method: string, path: string, data: Record<string, unknown> = {}): Promise<void> {
    const response = await this.request.fetch(path, { method, data, maxRetries });
    expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
  }
}

export function makeAccount(): Account {
  return { email: `${randomUUID()}@example.test`, password: "a long enough password" };
}

/** A new account that isn't signed in. */
export async function register(request: APIRequestContext): Promise<Account> {
  const account = makeAccount();
  const registered = await request.post("/api/register", { data: account });
  expect(registered.status(), await registered.text()).toBe(201);
  return account;
}

export async function signIn(page: Page, { email, password }: Account): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

export async function connectDemo(page: Page, rider: "demo" | "newcomer" | "empty" = "demo"): Promise<void> {
  const connected = await page.request.post("/api/peloton/connection", { data: { mode: "demo", rider } });
  expect(connected.status(), await connected.text()).toBe(201);
}

/** Waits until the dashboard has asked Peloton what a sync would bring: it does so once a minute. */
export async function waitForPreview(page: Page): Promise<void> {
  await page.goto("/dashboard");
  await expect(
    page
      .getByRole("region", { name: "Sync" })
      .getByRole("button", { name: /^Sync (?:\d|about|what|anyway)/ }),
  ).toBeVisible();
}

export async function pressSync(page: Page): Promise<string> {
  await page.goto("/dashboard");
  await page.getByRole("region", { name: "Sync" }).getByRole("button", { name: /^Sync/ }).click();
  await expect(page).toHaveURL(/\/sync\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

export async function readSnapshot(page: Page, runId: string): Promise<SyncSnapshot> {
  const response = await page.request.get(`/api/sync/${runId}`, { maxRetries });
  return (await response.json()) as SyncSnapshot;
}

/** Polls the run until it ends and returns its last snapshot. Every snapshot on the way must add up. */
export async function waitForEnd(page: Page, runId: string, timeoutMs = 240_000): Promise<SyncSnapshot> {
  let last: SyncSnapshot | undefined;
  await expect
    .poll(
      async () => {
        last = await readSnapshot(page, runId);
        for (const { total, ...states } of Object.values(last.phases)) {
          expect(Object.values(states).reduce((sum, count) => sum + count, 0)).toBe(total);
        }
        return last.isActive;
      },
      { timeout: timeoutMs, intervals: [500] },
    )
    .toBe(false);
  if (!last) throw new Error("the run was never read");
  return last;
}

function readSimulatorUrl(): string {
  const url = process.env["E2E_SIMULATOR_URL"];
  if (!url) throw new Error("E2E_SIMULATOR_URL is missing: run the journeys with npm test -- e2e");
  return url;
}
