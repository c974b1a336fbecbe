import { expect, type Locator, type Page } from "playwright/test";
import type { ListedWorkout } from "./history-stages.ts";

export interface ShownRow {
  id: string;
  /** The text of each column, by its place: title 1, date 3, length 4, output 5, distance 7, heart rate 8. */
  cells: string[];
  hasSpark: boolean;
}

export const pageSize = 50;

/** The list's rows without the months between them. */
export function rowsOf(page: Page): Locator {
  return page.getByRole("table", { name: "Workouts" }).locator("tbody tr:has(td)");
}

export async function readRows(page: Page): Promise<ShownRow[]> {
  return rowsOf(page).evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.querySelector("a")?.getAttribute("href")?.split("/").at(-1) ?? "",
      cells: [...row.querySelectorAll("td")].map((cell) => cell.textContent.trim()),
      hasSpark: row.querySelector("td svg path[d^=M0]") !== null,
    })),
  );
}

/** Waits until the rows are these workouts, in this order. */
export async function expectRows(page: Page, workouts: Pick<ListedWorkout, "id">[]): Promise<void> {
  const ids = workouts.slice(0, pageSize).map(({ id }) => id);
  await expect.poll(async () => (await readRows(page)).map(({ id }) => id)).toEqual(ids);
}

/** "117 of 240 workouts", under the title. */
export function countOf(page: Page): Locator {
  return page.getByRole("main").locator("header output");
}

export async function openFilters(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Filters/ }).click();
  const dialog = page.getByRole("dialog", { name: "Filters" });
  await expect(dialog.getByRole("button", { name: "Show workouts" })).toBeVisible();
  return dialog;
}

/** What of the page's address describes the list. */
export function queryOf(page: Page): string {
  return new URL(page.url()).searchParams.toString();
}
