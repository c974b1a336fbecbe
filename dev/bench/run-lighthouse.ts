import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright/test";
import { z } from "zod";
import { findBrowser } from "../stack/find-browser.ts";
import { UserError } from "../stack/user-error.ts";

/** Fetched by npx when it is asked for: a hundred packages that nothing else here needs. */
const lighthouse = "lighthouse@13.5.0";

const reportSchema = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({
    performance: z.object({ score: z.number() }),
    accessibility: z.object({ score: z.number() }),
  }),
  audits: z.record(
    z.string(),
    z.object({ score: z.number().nullable(), title: z.string(), displayValue: z.string().optional() }),
  ),
});

export interface LighthouseScores {
  /** Out of 100. */
  performance: number;
  accessibility: number;
  /** Audits that took points off, in Lighthouse's words. */
  complaints: string[];
}

/** One visit by a desktop browser with an empty cache, as the user whose cookies are given. */
export async function runLighthouse(
  url: string,
  cookies: { name: string; value: string }[],
): Promise<LighthouseScores> {
  const directory = mkdtempSync(path.join(os.tmpdir(), "spinback-lighthouse-"));
  const file = path.join(directory, "report.json");
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const flags = [
    "--preset=desktop",
    "--only-categories=performance,accessibility",
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--extra-headers=${JSON.stringify({ cookie })}`,
    `--chrome-flags=--headless=new ${process.getuid?.() === 0 ? "--no-sandbox" : ""}`,
  ];
  try {
    await runNpx(["--yes", lighthouse, url, ...flags]);
    return readScores(JSON.parse(readFileSync(file, "utf8")), url);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function readScores(report: unknown, url: string): LighthouseScores {
  const { finalDisplayedUrl, categories, audits } = reportSchema.parse(report);
  if (finalDisplayedUrl !== url) throw new UserError(`${url} led to ${finalDisplayedUrl}.`);
  const complaints = Object.values(audits)
    .filter(({ score }) => score !== null && score < 0.9)
    .map(({ title, displayValue }) => (displayValue ? `${title}: ${displayValue}` : title));
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
    complaints,
  };
}

async function runNpx(args: string[]): Promise<void> {
  const env = { ...process.env, CHROME_PATH: findBrowser() ?? chromium.executablePath() };
  const child = spawn("npx", args, { env, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new UserError(`Lighthouse ended with exit code ${code ?? "none"}.`);
}
