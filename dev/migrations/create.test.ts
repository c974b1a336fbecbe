import { expect, it } from "vitest";
import { toSlug, toTimestamp } from "./create.ts";

it.each([
  ["init", "init"],
  ["Add FTP history", "add_ftp_history"],
  ["--drop: the old--index ", "drop_the_old_index"],
])("makes a folder name of %s", (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});

it("refuses a name without a letter or digit", () => {
  expect(() => toSlug(" -- ")).toThrow(/Name the migration/);
});

it("writes the moment as Prisma does", () => {
  expect(toTimestamp(new Date("2026-11-24T09:30:15.123Z"))).toBe("20261124093015");
});
