import { readFileSync } from "node:fs";
import { Decoder, Stream } from "@garmin/fitsdk";
import { unzipSync } from "fflate";
import type { Page } from "playwright/test";
import { expect } from "./fixtures.ts";
import { findNewest, readList } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 180_000 });

async function download(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const started = page.waitForEvent("download");
  await press();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test("7 export: one workout as FIT, TCX, CSV and JSON, whole in each", async ({ page }) => {
  const { id } = await findNewest(page, "discipline=cycling&hasGraph=true&minMinutes=20");
  const { sampleSeconds } = (await (await page.request.get(`/api/workouts/${id}/graph`)).json()) as {
    sampleSeconds: number[];
  };
  await page.goto(`/workouts/${id}`);
  const choose = (format: string) =>
    download(page, async () => {
      await page.getByRole("button", { name: "Export" }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${format}`) }).click();
    });
  const fit = await choose("FIT");
  expect(fit.name).toMatch(/^\d{4}-\d\d-\d\d_\d{4}_[a-z0-9-]+_[0-9a-f]{8}\.fit$/);
  const decoder = new Decoder(Stream.fromByteArray(fit.bytes));
  expect(decoder.checkIntegrity()).toBe(true);
  const { messages, errors } = decoder.read();
  expect(errors).toEqual([]);
  expect(messages.recordMesgs).toHaveLength(sampleSeconds.length);
  const tcx = (await choose("TCX")).bytes.toString("utf8");
  expect(tcx.match(/<Trackpoint>/g)).toHaveLength(sampleSeconds.length);
  const csv = (await choose("CSV")).bytes.toString("utf8").trimEnd().split("\r\n");
  expect(csv).toHaveLength(sampleSeconds.length + 1);
  expect(csv[0]).toMatch(/watts|_w\b/i);
  const json = JSON.parse((await choose("JSON")).bytes.toString("utf8")) as object;
  expect(JSON.stringify(json)).toContain(id);
});

test("7 export: the filtered list as one table", async ({ page }) => {
  const { total } = await readList(page, "discipline=yoga");
  await page.goto("/workouts?discipline=yoga");
  await page.getByRole("button", { name: "Export" }).click();
  const csv = await download(page, () => page.getByRole("menuitem", { name: /^CSV ·/ }).click());
  expect(csv.bytes.toString("utf8").trimEnd().split("\r\n")).toHaveLength(total + 1);
  await expect(page.getByRole("dialog")).toContainText("Your export is complete");
  await page.goto("/exports");
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Yoga" }) });
  await expect(row).toContainText(`${total} workouts`);
  await expect(row.getByRole("progressbar")).toHaveCount(0);
});

test("7 export: everything as FIT files, with a progress bar to its end", async ({ page }) => {
  const { total } = await readList(page);
  await page.goto("/exports");
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Export everything");
  await page.getByRole("radio", { name: /^FIT/ }).click();
  const zip = await download(page, () =>
    page.getByRole("button", { name: `Export ${total} workouts` }).click(),
  );
  await expect(page.getByRole("region").first()).toHaveAccessibleName("Your exports");
  await expect(page.getByRole("listitem").filter({ hasText: "FIT" }).first()).toBeInViewport();
  const files = Object.entries(unzipSync(zip.bytes)).filter(([name]) => name.endsWith(".fit"));
  expect(files).toHaveLength(total);
  for (const [name, bytes] of files.slice(0, 5)) {
    expect(new Decoder(Stream.fromByteArray(bytes)).checkIntegrity(), name).toBe(true);
  }
  await expect(page.getByRole("listitem").filter({ hasText: "FIT" }).first()).toContainText(
    new RegExp(`${total} workouts`),
  );
  const { exports } = (await (await page.request.get("/api/exports")).json()) as {
    exports: { format: string; state: string; doneCount: number }[];
  };
  expect(exports.find(({ format }) => format === "fit")).toMatchObject({
    state: "completed",
    doneCount: total,
  });
});

test("7 export: a download that is broken off is told so, and nobody else's can be had", async ({ page }) => {
  const created = await page.request.post("/api/exports", { data: { format: "tcx" } });
  const { id } = (await created.json()) as { id: string };
  await page.goto("/exports");
  await page.evaluate(async (path) => {
    const aborting = new AbortController();
    const response = await fetch(path, { signal: aborting.signal });
    await response.body?.getReader().read();
    aborting.abort();
  }, `/api/exports/${id}/file`);
  await expect
    .poll(
      async () => ((await (await page.request.get(`/api/exports/${id}`)).json()) as { state: string }).state,
      { timeout: 45_000 },
    )
    .toMatch(/cancelled|interrupted/);
  await expect(page.getByText(/stopped|stalled/i).first()).toBeVisible();
  const foreign = await page.request.get("/api/exports/00000000-0000-4000-8000-000000000000/file");
  expect(foreign.status()).toBe(404);
});
