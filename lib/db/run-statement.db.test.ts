import { expect, it, vi } from "vitest";
import { Prisma } from "./generated/client.ts";
import { runStatement } from "./run-statement.ts";

it("keeps the names of statements when its module is loaded again beside the same connections", async () => {
  await runStatement(Prisma.sql`SELECT 1 AS first`);
  vi.resetModules();
  const again = await import("./run-statement.ts");
  expect(await again.runStatement(Prisma.sql`SELECT 2 AS second`)).toEqual([{ second: 2 }]);
  expect(await again.runStatement(Prisma.sql`SELECT ${3}::int AS third`)).toEqual([{ third: 3 }]);
});
