import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";

describe("the test database", () => {
  it("is migrated and empty", async () => {
    expect(await getDb().user.count()).toBe(0);
  });

  it("keeps what the tests of one file write", async () => {
    await getDb().user.create({ data: { email: "rider@example.com" } });
    expect(await getDb().user.count()).toBe(1);
  });

  it("speaks UTF-8 and UTC", async () => {
    const rows = await getDb()
      .$queryRaw`SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`;
    expect(rows).toEqual([{ encoding: "UTF8", zone: "UTC" }]);
  });
});
