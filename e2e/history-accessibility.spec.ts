import { expectNothingSerious, findSerious, measureOverflow, schemes } from "./axe.ts";
import { expect } from "./fixtures.ts";
import { findNewest, findRepeatedClass } from "./history-stages.ts";
import { test } from "./synced-rider.ts";

test.describe.configure({ timeout: 300_000 });

test("nothing serious is found on the pages of the history, and none scrolls sideways at 360 px", async ({
  page,
}) => {
  const { rideId, takes } = await findRepeatedClass(page);
  const [live, ghost] = takes;
  const floor = await findNewest(page, "discipline=yoga");
  const outdoor = await findNewest(page, "isOutdoor=true&hasGraph=true");
  const powerZone = await findNewest(page, "isPowerZone=true&hasGraph=true");
  const paths = [
    "/dashboard",
    "/workouts",
    "/workouts?sort=output&direction=desc",
    "/workouts?search=zzzzqqqq",
    ...[floor, outdoor, powerZone].map(({ id }) => `/workouts/${id}`),
    `/classes/${rideId}`,
    "/compare",
    `/compare?live=${live?.id}`,
    `/compare?ghost=${ghost?.id}&live=${live?.id}`,
    "/settings",
    "/exports",
  ];
  for (const path of paths) await expectNothingSerious(page, path);
  for (const path of paths) expect(await measureOverflow(page, path), path).toBe(0);
});

test("nothing serious is found in the dialogs and menus of the list and the workout", async ({ page }) => {
  const ride = await findNewest(page, "isPowerZone=true&hasGraph=true");
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/workouts");
    for (const [button, role] of [
      ["Filters", "dialog"],
      ["Views", "dialog"],
      ["Export", "menu"],
      ["Account", "menu"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByRole(role)).toBeVisible();
      expect(await findSerious(page), `${button} in ${colorScheme}`).toEqual([]);
      await page.keyboard.press("Escape");
      await expect(page.getByRole(role)).toBeHidden();
    }
    await page.goto(`/workouts/${ride.id}`);
    await page.getByRole("toolbar", { name: "Parts of the class" }).getByRole("button").first().click();
    await expect(page.getByRole("region", { name: "The chosen part" })).toBeVisible();
    expect(await findSerious(page), `a marked part in ${colorScheme}`).toEqual([]);
    await page.getByRole("radio", { name: "Table" }).check({ force: true });
    await expect(page.getByRole("row").nth(1)).toBeVisible();
    expect(await findSerious(page), `the table in ${colorScheme}`).toEqual([]);
  }
});
