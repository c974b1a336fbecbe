import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

export const schemes = ["light", "dark"] as const;

/** What axe calls serious or critical, as "rule: element". */
export async function findSerious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

export async function expectNothingSerious(page: Page, path: string): Promise<void> {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
    expect(await findSerious(page), `${path} in ${colorScheme}`).toEqual([]);
  }
}

/** How far a page can be scrolled sideways on a narrow phone. */
export async function measureOverflow(page: Page, path: string): Promise<number> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
