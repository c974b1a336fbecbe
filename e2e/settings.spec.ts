import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { rowsOf } from "./history-list-stages.ts";
import { findNewest } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 120_000 });

const powerZones = (page: Page) => page.getByRole("region", { name: "Power zones" });

test("3 FTP: tests make the history; one by hand changes what follows from it, and can be taken back", async ({
  page,
}) => {
  const ride = await findNewest(page, "discipline=cycling&hasGraph=true&minMinutes=20");
  const day = ride.startedAt.slice(0, 10);
  await page.goto("/settings#ftp");
  const ftp = page.getByRole("region", { name: "FTP", exact: true });
  await ftp.getByLabel("FTP in watts").fill("9999");
  await ftp.getByRole("button", { name: "Add" }).click();
  await expect(ftp.getByRole("alert")).toContainText(/2,?000/);
  const before = new Date(Date.parse(ride.startedAt) - 86_400_000).toISOString().slice(0, 10);
  expect(before < day).toBe(true);
  await ftp.getByLabel("Since").fill(before);
  await ftp.getByLabel("FTP in watts").fill("401");
  await ftp.getByRole("button", { name: "Add" }).click();
  await expect(ftp.getByRole("row", { name: /Your own/ })).toContainText("401 W");
  await page.goto(`/workouts/${ride.id}`);
  await expect(powerZones(page)).toContainText("401 W");
  const explain = page.getByRole("button", { name: /Intensity factor/ });
  await explain.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/÷ 401 W =/)).toBeVisible();
  await page.goto("/settings#ftp");
  await ftp.getByRole("button", { name: /^Delete the FTP of/ }).click();
  await expect(ftp.getByRole("row", { name: /Your own/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(ftp.getByRole("row", { name: /Your own/ })).toContainText("401 W");
  await ftp.getByRole("button", { name: /^Delete the FTP of/ }).click();
  await expect(ftp.getByRole("row", { name: /Your own/ })).toHaveCount(0);
  await page.goto(`/workouts/${ride.id}`);
  await expect(page.getByRole("region", { name: "Averages and peaks" })).toBeVisible();
  await expect(page.getByText("401 W")).toHaveCount(0);
});

test("3 zones: heart-rate zones by hand count for workouts, and Peloton’s come back", async ({ page }) => {
  const ride = await findNewest(page, "discipline=cycling&hasGraph=true&minMinutes=20");
  await page.request.put("/api/settings", { data: { heartRateZoneMinBpm: [101, 111, 121, 131] } });
  await page.goto(`/workouts/${ride.id}`);
  const zones = page.getByRole("region", { name: "Heart-rate zones" });
  await expect(zones).toContainText("101–110 bpm");
  await page.goto("/settings#heart-rate-zones");
  const own = page.getByRole("region", { name: "Heart-rate zones" });
  await expect(own).toContainText("101–110 bpm");
  await own.getByRole("button", { name: /Use Peloton/ }).click();
  await expect(own).not.toContainText("101–110 bpm");
  await page.goto(`/workouts/${ride.id}`);
  await expect(zones).not.toContainText("101–110 bpm");
});

test("6 units: kilometres everywhere once they are chosen, and miles again by undoing it", async ({
  page,
}) => {
  const run = await findNewest(page, "discipline=running&hasGraph=true");
  await page.goto("/settings");
  await page.getByRole("radio", { name: /Metric/ }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.goto("/workouts?discipline=running");
  await expect(rowsOf(page).first()).toContainText("km");
  await page.goto(`/workouts/${run.id}`);
  await expect(page.getByRole("region", { name: "Averages and peaks" })).toContainText("km/h");
  await page.goto("/settings");
  await page.getByRole("radio", { name: /Imperial/ }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("radio", { name: /Metric/ })).toBeChecked();
  await page.getByRole("radio", { name: /Imperial/ }).click();
  await expect(page.getByRole("radio", { name: /Imperial/ })).toBeChecked();
  await page.goto("/workouts?discipline=running");
  await expect(rowsOf(page).first()).toContainText("mi");
});
