import { describe, expect, it } from "vitest";
import { describeHeartbeat } from "./describe-heartbeat.ts";
import { makeSnapshot } from "./testing/make-snapshot.ts";

describe("describeHeartbeat", () => {
  it("goes on counting after the snapshot was made", () => {
    const snapshot = makeSnapshot({ heartbeat: { quietSeconds: 2, reason: null } });
    expect(describeHeartbeat(snapshot, Date.parse(snapshot.now) + 1_400)).toEqual({
      text: "Last activity 3 s ago",
      reason: null,
    });
  });

  it("says in plain words why it is quiet", () => {
    const snapshot = makeSnapshot({ heartbeat: { quietSeconds: 75, reason: "engine_unreachable" } });
    const { text, reason } = describeHeartbeat(snapshot, Date.parse(snapshot.now));
    expect(text).toBe("Last activity 1 min ago");
    expect(reason).toContain("background worker can’t be reached");
  });
});
