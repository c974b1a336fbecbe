import { describe, expect, it } from "vitest";
import { listTimeZones } from "./time-zones.ts";

const find = (chosen: string, region: string) =>
  listTimeZones(chosen).find((group) => group.region === region)?.timeZones ?? [];

describe("listTimeZones", () => {
  it("groups the zones by region", () => {
    expect(find("UTC", "Europe")).toContain("Europe/Berlin");
    expect(find("UTC", "America")).toContain("America/New_York");
    expect(find("UTC", "Other")).toEqual(["UTC"]);
  });

  it("has what is chosen once, also when nobody would list it", () => {
    expect(find("Etc/GMT+5", "Etc")).toEqual(["Etc/GMT+5"]);
    expect(find("Europe/Berlin", "Europe").filter((zone) => zone === "Europe/Berlin")).toHaveLength(1);
  });
});
