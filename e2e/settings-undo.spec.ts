import type { Page } from "playwright/test";
import type { UserSettings } from "../lib/settings/settings.ts";
import { expect } from "./fixtures.ts";
import { readJson } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 120_000 });

/** Answers what is sent to the path with an error until it is called. */
async function breakSending(page: Page, method: "POST" | "PUT", path: string): Promise<() => Promise<void>> {
  await page.route(path, (route) =>
    route.request().method() === method ? route.fulfill({ status: 500, json: {} }) : route.fallback(),
  );
  return () => page.unroute(path);
}

async function readSettings(page: Page): Promise<UserSettings> {
  return (await readJson<{ settings: UserSettings }>(page.request, "/api/settings")).settings;
}

test("3 FTP: each deletion can be undone, and an undo that fails says so and tries again", async ({
  page,
}) => {
  for (const [index, ftpWatts] of [301, 302].entries()) {
    await page.request.post("/api/ftp", { data: { day: `2025-03-0${index + 1}`, ftpWatts } });
  }
  await page.goto("/settings#ftp");
  const ftp = page.getByRole("region", { name: "FTP", exact: true });
  const rowOf = (watts: number) => ftp.getByRole("row", { name: new RegExp(`Your own.*${watts}`) });
  for (const watts of [301, 302]) {
    await rowOf(watts)
      .getByRole("button", { name: /^Delete/ })
      .click();
    await expect(rowOf(watts)).toHaveCount(0);
  }
  const undo = page.getByRole("button", { name: "Undo" });
  await expect(undo).toHaveCount(2);
  for (const offer of await undo.all()) await offer.click({ trial: true, timeout: 3_000 });
  const mend = await breakSending(page, "POST", "**/api/ftp");
  await page.getByRole("listitem").filter({ hasText: "302 W deleted" }).getByRole("button").click();
  await expect(page.getByText("FTP of 302 W deleted")).toHaveCount(0);
  await expect(page.getByText(/Something went wrong on our side/)).toBeVisible();
  await mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(rowOf(302)).toBeVisible();
  await undo.click();
  await expect(undo).toHaveCount(0);
  await expect(rowOf(301)).toBeVisible();
  await expect(page.getByText("Put back as it was").first()).toBeVisible();
});

test("3 FTP: the keyboard goes on where it was after adding, and in the section after deleting", async ({
  page,
}) => {
  await page.goto("/settings#ftp");
  const ftp = page.getByRole("region", { name: "FTP", exact: true });
  await ftp.getByLabel("Since").fill("2025-03-01");
  await ftp.getByLabel("FTP in watts").fill("303");
  const add = ftp.getByRole("button", { name: "Add" });
  await add.focus();
  await page.keyboard.press("Enter");
  const remove = ftp.getByRole("button", { name: /^Delete the FTP of/ });
  await expect(remove).toBeVisible();
  await expect(add).toBeFocused();
  await remove.focus();
  await page.keyboard.press("Enter");
  await expect(remove).toHaveCount(0);
  await expect(page.locator("#ftp")).toBeFocused();
});

test("3 zones: what was typed stays when it can't be saved, and the focus is never lost", async ({
  page,
}) => {
  await page.goto("/settings#heart-rate-zones");
  const zones = page.getByRole("region", { name: "Heart-rate zones" });
  await zones.getByRole("button", { name: "Set by hand" }).click();
  await expect(zones.getByLabel("Highest heart rate")).toBeFocused();
  for (const zone of [2, 3, 4, 5]) await zones.getByLabel(`Zone ${zone} from`).fill(`${81 + zone * 10}`);
  const mend = await breakSending(page, "PUT", "**/api/settings");
  await zones.getByRole("button", { name: "Save" }).click();
  await expect(zones.getByRole("alert")).toContainText("Something went wrong on our side");
  await expect(zones.getByLabel("Zone 5 from")).toHaveValue("131");
  await mend();
  await zones.getByRole("button", { name: "Save" }).click();
  await expect(zones.getByRole("button", { name: "Change" })).toBeFocused();
  await expect(zones).toContainText("101–110 bpm");
});

test("6 time zone: arrow keys save once they rest, and Undo leads to before the first of them", async ({
  page,
}) => {
  const before = (await readSettings(page)).timeZone;
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") sent.push((request.postDataJSON() as { timeZone: string }).timeZone);
  });
  await page.goto("/settings");
  const zone = page.getByLabel("Time zone");
  await zone.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowDown");
  const passed = await zone.inputValue();
  await expect(page.getByText(/^Your time zone is/)).toBeVisible();
  expect(sent).toEqual([passed]);
  await page.keyboard.press("ArrowDown");
  const chosen = await zone.inputValue();
  await expect.poll(() => sent).toEqual([passed, chosen]);
  await expect.poll(async () => (await readSettings(page)).timeZone).toBe(chosen);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(zone).toHaveValue(before);
  await expect.poll(async () => (await readSettings(page)).timeZone).toBe(before);
});

test("6 units: what another tab has changed is there on coming back", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByRole("radio", { name: /Imperial/ })).toBeChecked();
  await page.request.put("/api/settings", { data: { distanceUnit: "metric" } });
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(page.getByRole("radio", { name: /Metric/ })).toBeChecked();
});

test("a schedule’s undo that fails says so, and the choice stands", async ({ page }) => {
  await page.goto("/connect");
  const choice = (name: RegExp) => page.getByRole("radio", { name });
  await choice(/Every 6 hours/).click();
  const mend = await breakSending(page, "PUT", "**/api/schedule");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Spinback syncs by itself every 6 hours")).toHaveCount(0);
  await expect(page.getByText(/Something went wrong on our side/)).toBeVisible();
  await expect(choice(/Every 6 hours/)).toBeChecked();
  await mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("Put back as it was")).toBeVisible();
  await expect(choice(/^Off/)).toBeChecked();
});
