import { defineConfig, devices } from "playwright/test";

const executablePath = process.env["E2E_CHROMIUM"];
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const forRoot = process.getuid?.() === 0 ? ["--no-sandbox", "--disable-gpu"] : [];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    // `npm test -- e2e` sets these variables for the stack that it starts.
    baseURL: process.env["E2E_APP_URL"] ?? "http://localhost:3000",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { args: [...quiet, ...forRoot], ...(executablePath && { executablePath }) },
  },
  projects: [
    {
      name: "desktop",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
  ],
});
