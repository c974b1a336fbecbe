import { describe, expect, it } from "vitest";
import { makeSnapshot } from "@/app/(app)/sync/[runId]/testing/make-snapshot.ts";
import { composeTitlePrefix, prefixTitle } from "./title-progress.ts";

const progress = { done: 42, total: 100, percent: 42 };

describe("the title of a tab while a sync runs", () => {
  it("begins with the percentage, and with what holds the run", () => {
    expect(composeTitlePrefix(makeSnapshot({ progress }))).toBe("(42%) ");
    expect(composeTitlePrefix(makeSnapshot({ progress, state: "paused" }))).toBe("(42%, paused) ");
    const throttle = { pausedUntil: "2026-11-24T14:32:00.000Z", reason: null };
    expect(composeTitlePrefix(makeSnapshot({ progress, throttle }))).toBe("(42%, cooling down) ");
  });

  it("is the page's own once nothing runs", () => {
    expect(composeTitlePrefix(undefined)).toBe("");
    expect(composeTitlePrefix(makeSnapshot({ isActive: false, state: "completed" }))).toBe("");
    expect(prefixTitle("(99%) Sync · Spinback", "")).toBe("Sync · Spinback");
  });

  it("replaces the one before", () => {
    expect(prefixTitle("Sync · Spinback", "(42%) ")).toBe("(42%) Sync · Spinback");
    expect(prefixTitle("(41%, paused) Sync · Spinback", "(42%) ")).toBe("(42%) Sync · Spinback");
    expect(prefixTitle("(Not) 5% · Spinback", "(42%) ")).toBe("(42%) (Not) 5% · Spinback");
  });
});
