import { describe, expect, it, vi } from "vitest";
import { limitTime, withinLimit } from "./time-limit.ts";

describe("limitTime", () => {
  it("is aborted when the time is up", async () => {
    const { signal } = limitTime(0.01, new AbortController().signal);
    await vi.waitFor(() => expect(signal.aborted).toBe(true));
  });

  it("is aborted with its parent, also when that was aborted before", () => {
    const parent = new AbortController();
    const early = limitTime(60, parent.signal);
    parent.abort();
    const late = limitTime(60, parent.signal);
    expect([early.signal.aborted, late.signal.aborted]).toEqual([true, true]);
    early.end();
    late.end();
  });
});

describe("withinLimit", () => {
  it("gives what the work gives", async () => {
    const { signal, end } = limitTime(60, new AbortController().signal);
    expect(await withinLimit(Promise.resolve("done"), signal)).toBe("done");
    await expect(withinLimit(Promise.reject(new Error("broken")), signal)).rejects.toThrow("broken");
    end();
  });

  it("gives up on work that never ends", async () => {
    const { signal } = limitTime(0.01, new AbortController().signal);
    await expect(withinLimit(new Promise<void>(() => undefined), signal)).rejects.toThrow("too long");
  });

  it("gives up at once when the time was up before", async () => {
    const parent = new AbortController();
    parent.abort();
    const { signal } = limitTime(60, parent.signal);
    await expect(withinLimit(new Promise<void>(() => undefined), signal)).rejects.toThrow("too long");
  });
});
