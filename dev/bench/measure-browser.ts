import { chromium, type Browser, type Page } from "playwright/test";
import { findBrowser } from "../stack/find-browser.ts";
import type { AppClient } from "./app-client.ts";

const repeats = 7;
const viewport = { width: 1440, height: 900 };

export interface BrowserMeasurement {
  /** JavaScript that the first visit of the workouts list loads, compressed. */
  listScriptBytes: number;
  /** From the graph's data to its first drawing, of a ride of an hour; empty when the rider has none. */
  chartDrawnMs: number[];
}

/** What only a browser can tell, each visit with an empty cache. */
export async function measureInBrowser(
  client: AppClient,
  appUrl: string,
  rideId: string | undefined,
): Promise<BrowserMeasurement> {
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : [],
    ...(executablePath !== undefined && { executablePath }),
  });
  try {
    const visit = <T>(path: string, read: (page: Page) => Promise<T>) =>
      visitPage(browser, client, { appUrl, path }, read);
    const listScriptBytes = await visit("/workouts", readScriptBytes);
    const chartDrawnMs: number[] = [];
    for (const path of rideId === undefined ? [] : Array<string>(repeats).fill(`/workouts/${rideId}`)) {
      chartDrawnMs.push(await visit(path, readChartTime));
    }
    return { listScriptBytes, chartDrawnMs };
  } finally {
    await browser.close();
  }
}

async function visitPage<T>(
  browser: Browser,
  client: AppClient,
  { appUrl, path }: { appUrl: string; path: string },
  read: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport });
  try {
    const cookies = await client.readCookies();
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: appUrl })));
    const page = await context.newPage();
    await page.goto(`${appUrl}${path}`, { waitUntil: "load" });
    return await read(page);
  } finally {
    await context.close();
  }
}

/** Scripts that the page itself asks for; what it fetches ahead for other pages comes later and isn't counted. */
function readScriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter((entry) => new URL(entry.name).pathname.endsWith(".js"))
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  );
}

async function readChartTime(page: Page): Promise<number> {
  const drawn = await page.waitForFunction(() => performance.getEntriesByName("chart-drawn").at(0)?.duration);
  return (await drawn.jsonValue()) ?? Infinity;
}
