import { describe, expect, it } from "vitest";
import type { SyncPreview } from "@/lib/sync/preview.ts";
import { describePreview, describeTime } from "./describe-preview.ts";

const nothingNew: SyncPreview = {
  upstreamTotal: 4213,
  held: 4213,
  newCount: 0,
  isExact: true,
  pending: { rideDetails: 0, performanceGraphs: 0 },
  incremental: { requests: 1, seconds: 1 },
  full: { requests: 43, seconds: 5 },
  problem: null,
};

describe("describePreview", () => {
  it("counts what is new", () => {
    const preview = { ...nothingNew, newCount: 12, incremental: { requests: 30, seconds: 3 } };
    expect(describePreview(preview, "yesterday")).toEqual({
      label: "Sync 12 new workouts",
      line: "Less than a minute.",
    });
    expect(describePreview({ ...preview, newCount: 1 }, "yesterday").label).toBe("Sync 1 new workout");
  });

  it("says how long the whole history takes", () => {
    const preview = { ...nothingNew, held: 0, newCount: 4213, incremental: { requests: 4200, seconds: 420 } };
    expect(describePreview(preview, null)).toEqual({
      label: "Sync 4,213 workouts",
      line: "About 7 minutes.",
    });
  });

  it("doesn't pretend to know exactly", () => {
    const preview = { ...nothingNew, newCount: 310, isExact: false };
    expect(describePreview(preview, "yesterday").label).toBe("Sync about 310 new workouts");
  });

  it("says since when there is nothing new", () => {
    expect(describePreview(nothingNew, "yesterday")).toEqual({
      label: "Sync anyway",
      line: "Nothing new since yesterday.",
    });
    expect(describePreview(nothingNew, null).line).toBe("Nothing new.");
    expect(describePreview({ ...nothingNew, held: 0, upstreamTotal: 0 }, null).line).toContain("no workouts");
  });

  it("counts what earlier syncs have left", () => {
    const incremental = { requests: 41, seconds: 90 };
    const preview = { ...nothingNew, pending: { rideDetails: 2, performanceGraphs: 38 }, incremental };
    expect(describePreview(preview, "yesterday")).toEqual({
      label: "Sync what is left",
      line: "Nothing new, but 38 graphs and 2 classes are still to come: about 2 minutes.",
    });
    const one = { ...preview, pending: { rideDetails: 1, performanceGraphs: 0 } };
    expect(describePreview(one, "yesterday").line).toContain("1 class is still to come");
  });

  it("says quietly why it doesn't know", () => {
    const unknown = { ...nothingNew, newCount: null };
    expect(describePreview({ ...unknown, problem: "peloton_unreachable" }, null)).toEqual({
      label: "Sync",
      line: "Peloton doesn’t answer right now, so what is new isn’t known.",
    });
    expect(describePreview({ ...unknown, problem: "throttled" }, null).line).toContain("asked for a break");
    expect(describePreview(unknown, null).line).toContain("can’t be told");
  });
});

describe("describeTime", () => {
  it("is no more exact than it deserves", () => {
    expect(describeTime(59)).toBe("Less than a minute.");
    expect(describeTime(60)).toBe("About 1 minute.");
    expect(describeTime(61)).toBe("About 2 minutes.");
    expect(describeTime(4000)).toBe("About 1 h 10 min.");
  });
});
