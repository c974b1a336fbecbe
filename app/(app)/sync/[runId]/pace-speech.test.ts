import { describe, expect, it } from "vitest";
import { composeSpeech, paceSpeech } from "./pace-speech.ts";
import { makeSnapshot } from "./testing/make-snapshot.ts";

const view = { timeZone: "UTC", freshness: "fresh" } as const;
const said = { text: "Running, 1% done.", urgentKey: null, spokenAtMs: 0 };

describe("paceSpeech", () => {
  it("lets ten seconds pass before it says what has changed", () => {
    const next = { text: "Running, 2% done.", urgentKey: null };
    expect(paceSpeech(said, next, 9_999)).toBe(said);
    expect(paceSpeech(said, next, 10_000)).toEqual({ ...next, spokenAtMs: 10_000 });
  });

  it("says at once what is urgent, but not twice", () => {
    const next = { text: "Sign in.", urgentKey: "needs_sign_in" };
    const spoken = paceSpeech(said, next, 1_000);
    expect(spoken).toEqual({ ...next, spokenAtMs: 1_000 });
    expect(paceSpeech(spoken, { ...next, text: "Sign in, please." }, 2_000)).toBe(spoken);
  });

  it("doesn't fall silent when the clock is set back", () => {
    const next = { text: "Running, 2% done.", urgentKey: null };
    const spoken = { ...said, spokenAtMs: 3_600_000 };
    expect(paceSpeech(spoken, next, 1_000)).toEqual({ ...next, spokenAtMs: 1_000 });
  });

  it("keeps quiet while nothing changes", () => {
    expect(paceSpeech(said, { text: said.text, urgentKey: null }, 60_000)).toBe(said);
  });
});

describe("composeSpeech", () => {
  it("says the state and the percentage", () => {
    const progress = { done: 42, total: 100, percent: 42 };
    expect(composeSpeech(makeSnapshot({ progress }), view).text).toBe("Running, 42% done.");
    const throttle = { pausedUntil: "2026-11-24T14:32:00.000Z", reason: null };
    expect(composeSpeech(makeSnapshot({ progress, throttle }), view)).toEqual({
      text: "Cooling down until 14:32, 42% done.",
      urgentKey: null,
    });
  });

  it("says that the figures are old, and that something is wrong only when it is", () => {
    const late = composeSpeech(makeSnapshot(), { ...view, freshness: "late" });
    expect(late).toEqual({ text: "Catching up …", urgentKey: null });
    const failing = composeSpeech(makeSnapshot(), { ...view, freshness: "failing" });
    expect(failing.text).toContain("out of date");
  });

  it("holds the end and a lost sign-in for urgent", () => {
    expect(composeSpeech(makeSnapshot({ state: "needs_sign_in" }), view).urgentKey).toBe("needs_sign_in");
    const ended = makeSnapshot({
      state: "completed_with_problems",
      isActive: false,
      created: 37,
      phases: { performanceGraphs: { failed: 3 } },
    });
    expect(composeSpeech(ended, view)).toEqual({
      text: "Completed with 3 problems. 37 new workouts. 3 items could not be fetched.",
      urgentKey: "completed_with_problems",
    });
  });

  it("counts what a run fetched that found nothing new", () => {
    const ended = makeSnapshot({
      state: "completed",
      isActive: false,
      phases: { performanceGraphs: { done: 3009 }, rideDetails: { done: 900 } },
    });
    expect(composeSpeech(ended, view).text).toBe(
      "Completed. 0 new workouts. 3,009 graphs and 900 classes fetched.",
    );
  });
});
