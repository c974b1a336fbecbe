/** The scripts behind the commands in node_modules/.bin, run as `node <script>` so that they work on every system. */
export const tools = {
  knip: "node_modules/knip/bin/knip.js",
  next: "node_modules/next/dist/bin/next",
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  oxlint: "node_modules/oxlint/bin/oxlint",
  playwright: "node_modules/playwright/cli.js",
  prisma: "node_modules/prisma/build/index.js",
  tsc: "node_modules/typescript/bin/tsc",
  vitest: "node_modules/vitest/vitest.mjs",
} as const;
