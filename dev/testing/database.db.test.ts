import { describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client.ts";

describe("the test database", () => {
  it("has the tables of the migrations", async () => {
    const user = await getDb().user.create({ data: { email: "rider@example.test" } });
    expect(await getDb().user.findUnique({ where: { email: "rider@example.test" } })).toEqual(user);
  });

  it("speaks UTF-8 and UTC", async () => {
    const rows = await getDb().$queryRaw`
      SELECT current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`;
    expect(rows).toEqual([{ encoding: "UTF8", zone: "UTC" }]);
  });
});
