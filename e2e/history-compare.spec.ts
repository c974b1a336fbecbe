import { expect } from "playwright/test";
import { findRepeatedClass, readGraph } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test("4 compare: the lead at the end is the difference of the readings, and turns its sign when swapped", async ({
  page,
}) => {
  const {
    takes: [live, ghost],
  } = await findRepeatedClass(page);
  const [liveGraph, ghostGraph] = await Promise.all([
    readGraph(page, live?.id ?? ""),
    readGraph(page, ghost?.id ?? ""),
  ]);
  const wattsAt = ({ sampleSeconds, series }: typeof liveGraph) => {
    const values = series.find(({ slug }) => slug === "output")?.values ?? [];
    return new Map(sampleSeconds.map((second, index) => [second, values[index] ?? null]));
  };
  const ghostWatts = wattsAt(ghostGraph);
  const joules = [...wattsAt(liveGraph)].reduce((sum, [second, watts]) => {
    const other = ghostWatts.get(second) ?? null;
    return watts === null || other === null ? sum : sum + watts - other;
  }, 0);
  const lead = page.locator("dl > div").filter({ hasText: "Work at the end" }).locator("dd");
  const readLead = async () => {
    const [, kj, word] = /^(\d+(?:\.\d)?)kJ (ahead|behind)$/.exec((await lead.textContent()) ?? "") ?? [];
    return Number(kj) * (word === "ahead" ? 1 : -1);
  };
  await page.goto(`/compare?live=${live?.id}&ghost=${ghost?.id}`);
  await expect(lead).toBeVisible();
  const shown = await readLead();
  expect(Math.abs(shown - joules / 1000)).toBeLessThan(0.6);
  await page.getByRole("link", { name: "Swap" }).click();
  await expect.poll(readLead).toBe(-shown);
  await expect(page).toHaveURL(new RegExp(`ghost=${live?.id}&live=${ghost?.id}$`));

  const moment = page.getByRole("slider", { name: "Moment on the shared clock" });
  await moment.focus();
  await page.keyboard.press("Home");
  await expect(moment).toHaveAttribute("aria-valuetext", /^0:00, Output .* ghost /);
  await page.getByRole("button", { name: "Show as a table" }).click();
  await expect(page.getByRole("columnheader", { name: /^Output/ })).toBeVisible();
});
