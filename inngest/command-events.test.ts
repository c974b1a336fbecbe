import { describe, expect, it } from "vitest";
import type { LaneChunk } from "@/lib/sync/commands.ts";
import { toEvents } from "./command-events.ts";

const runId = "3f0e8f0a-6d0c-4c53-9a63-0d7a4bb0a001";
const userId = "3f0e8f0a-6d0c-4c53-9a63-0d7a4bb0a002";
const itemId = "3f0e8f0a-6d0c-4c53-9a63-0d7a4bb0a003";
const chunk: LaneChunk = { runId, userId, kind: "ride_details", slot: 2, generation: 5, priority: 30 };

describe("toEvents", () => {
  it("sends each kind of chunk to its own function", () => {
    const events = toEvents([
      { type: "fetch", chunk },
      { type: "fetch", chunk: { ...chunk, kind: "performance_graph", slot: 3 } },
    ]);
    expect(events.map((event) => event.name)).toEqual([
      "sync/ride-details.requested",
      "sync/performance-graphs.requested",
    ]);
    expect(events[0]?.data).toEqual(chunk);
  });

  it("gives a chunk the same id when it is sent twice, and another one in the lane's next generation", () => {
    const [first, again, next] = toEvents([
      { type: "fetch", chunk },
      { type: "fetch", chunk },
      { type: "fetch", chunk: { ...chunk, generation: 6 } },
    ]);
    expect(again?.id).toBe(first?.id);
    expect(next?.id).not.toBe(first?.id);
  });

  it("lets a retry that was lost be sent again, since its time is another", () => {
    const retry = { type: "retry", runId, userId, itemId, attempts: 2 } as const;
    const [first, later] = toEvents([
      { ...retry, nextAttemptAt: "2026-03-01T12:00:00.000Z" },
      { ...retry, nextAttemptAt: "2026-03-01T12:02:00.000Z" },
    ]);
    expect(later?.id).not.toBe(first?.id);
  });

  it("lets listing and finishing be asked for again", () => {
    const events = toEvents([
      { type: "list", runId, userId },
      { type: "finish", runId, userId },
    ]);
    expect(events.map((event) => event.id)).toEqual([undefined, undefined]);
  });
});
