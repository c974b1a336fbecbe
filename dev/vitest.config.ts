import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const alias = { "@": root.replace(/\/$/, ""), "server-only": `${root}node_modules/server-only/empty.js` };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["{app,lib,inngest,dev}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts"],
          setupFiles: ["dev/testing/fail-on-console.ts"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
          include: ["{app,lib,inngest,dev}/**/*.db.test.ts"],
          globalSetup: ["dev/testing/postgres-setup.ts"],
          setupFiles: ["dev/testing/fail-on-console.ts", "dev/testing/database.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
