import { expect, type Page } from "playwright/test";
import { openFilters, rowsOf } from "./history-list-stages.ts";
import { test } from "./synced-rider.ts";

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

/** Of a row with one line of title, one below it, and no badge. */
const plainRowHeight = 76;

async function openList(page: Page, viewport: typeof phone, query = ""): Promise<void> {
  await page.setViewportSize(viewport);
  await page.goto(`/workouts${query}`);
  await expect(rowsOf(page)).toHaveCount(50);
}

for (const [name, viewport] of Object.entries({ phone, desktop })) {
  test(`1 list: the first screen of a ${name} shows workouts`, async ({ page }) => {
    await openList(page, viewport);
    const first = await rowsOf(page).first().boundingBox();
    expect(first?.y).toBeLessThan(480);
  });

  test(`1 list: the filters' buttons are in sight on a ${name}, with an error too`, async ({ page }) => {
    await openList(page, viewport);
    const dialog = await openFilters(page);
    const [least, button] = [
      dialog.getByLabel("Minutes, from"),
      dialog.getByRole("button", { name: "Show workouts" }),
    ];
    await expect(dialog.getByLabel("Class type")).toBeFocused();
    await expect(button).toBeInViewport({ ratio: 1 });
    await least.fill("-3");
    await button.click();
    await expect(least).toBeFocused();
    await expect(least).toBeInViewport({ ratio: 1 });
    await expect(button).toBeInViewport({ ratio: 1 });
  });
}

test("1 list: a phone shows the totals that fit, and all of them when asked", async ({ page }) => {
  await openList(page, phone);
  const totals = page.getByRole("region", { name: "Totals of these workouts" });
  await expect(totals.getByText("Total time")).toBeInViewport();
  await expect(totals.getByText("Total output")).toBeInViewport();
  await expect(totals.getByText("Best output")).not.toBeInViewport();
  await totals.locator("summary").click();
  await expect(totals.getByText("Best output")).toBeInViewport();
});

test("1 list: rows are as high as they need, and nothing in them is cut off or broken", async ({ page }) => {
  await openList(page, desktop, "?sort=duration&direction=desc");
  await expect(rowsOf(page).first().getByRole("cell").nth(3)).toHaveText(/^\w{3} \d+ \w{3} \d{4} \d\d:\d\d$/);
  await expect(rowsOf(page).first().getByRole("cell").nth(4)).toHaveText(/^1 h \d\d min$/);
  await openList(page, desktop);
  await expect(rowsOf(page).first().getByRole("cell").nth(3)).toHaveText(/^\w{3} \d+ \w{3} \d\d:\d\d$/);
  for (const query of ["?sort=duration&direction=desc", ""]) {
    await openList(page, desktop, query);
    const wrong = await rowsOf(page).evaluateAll(
      (rows, highest) =>
        rows.flatMap((row) => {
          const [link, sub] = [row.querySelector("td a"), row.querySelector("td p")];
          const isOneLine = link?.getClientRects().length === 1 && (sub?.clientHeight ?? 0) < 30;
          const isPlain = isOneLine && !link.nextElementSibling?.childElementCount;
          const height = row.getBoundingClientRect().height;
          const figures = [...row.querySelectorAll("td")].slice(4);
          const cut = figures.filter((cell) => cell.scrollWidth > cell.clientWidth);
          return [
            ...(isPlain && height > highest
              ? [`${link.textContent}, ${sub?.textContent}: ${height} px`]
              : []),
            ...cut.map((cell) => `${cell.textContent} is cut off`),
          ];
        }),
      plainRowHeight,
    );
    expect(wrong, query).toEqual([]);
  }
});
