import { describe, expect, it } from "vitest";
import { makeSnapshot } from "@/app/(app)/sync/[runId]/testing/make-snapshot.ts";
import { composeEventText, findRunEvent } from "./run-event.ts";

const running = makeSnapshot();
const parked = makeSnapshot({ state: "needs_sign_in" });
const ended = makeSnapshot({
  state: "completed_with_problems",
  isActive: false,
  created: 37,
  phases: { performanceGraphs: { done: 34, failed: 3 } },
});

describe("findRunEvent", () => {
  it("finds the end and the moment when the rider is needed, once each", () => {
    expect(findRunEvent(running, ended)).toBe("ended");
    expect(findRunEvent(ended, ended)).toBeNull();
    expect(findRunEvent(running, parked)).toBe("needs_sign_in");
    expect(findRunEvent(parked, parked)).toBeNull();
    expect(findRunEvent(parked, running)).toBeNull();
  });

  it("doesn't take for news what was so before anybody looked, or another run", () => {
    expect(findRunEvent(undefined, ended)).toBeNull();
    expect(findRunEvent({ ...running, runId: "another" }, parked)).toBeNull();
  });
});

describe("composeEventText", () => {
  it("says how it ended and leads to the run", () => {
    expect(composeEventText("ended", ended)).toEqual({
      title: "Sync: completed with 3 problems",
      text: "37 new workouts. 34 graphs fetched. 3 items could not be fetched.",
      link: { href: `/sync/${ended.runId}`, label: "See the sync" },
    });
  });

  it("leads to the sign-in when that is what is missing", () => {
    expect(composeEventText("needs_sign_in", parked).link).toEqual({
      href: "/connect",
      label: "Sign in to Peloton",
    });
  });
});
