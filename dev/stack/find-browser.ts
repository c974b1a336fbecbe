import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright/test";
import { printLine } from "./print.ts";
import { tools } from "./tools.ts";
import { UserError } from "./user-error.ts";

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser for Playwright: its own when that is installed (undefined), else the system's; one is installed when there is none. */
export function findBrowser(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  const found = systemBrowsers.find((file) => existsSync(file));
  if (found !== undefined) return found;
  return installBrowser();
}

function installBrowser(): string | undefined {
  printLine("There is no Chromium for the browser tests; installing one …");
  if (
    process.getuid?.() === 0 &&
    run("apt-get", ["update"]) &&
    run("apt-get", ["install", "-y", "chromium"])
  ) {
    return systemBrowsers.find((file) => existsSync(file));
  }
  if (run(process.execPath, [tools.playwright, "install", "chromium"])) return undefined;
  throw new UserError(
    "The browser tests need Chromium, and it could not be installed. " +
      "Run `npx playwright install chromium`, or install your system's package.",
  );
}

function run(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
