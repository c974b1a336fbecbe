import { describe, expect, it } from "vitest";
import { Places } from "./places.ts";

describe("Places", () => {
  it("runs as much at once as there are places, and everything in turn", async () => {
    const places = new Places(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const work = [0, 1, 2, 3].map((id) =>
      places.run(async () => {
        started.push(id);
        await new Promise<void>((resolve) => ends.push(resolve));
        return id;
      }),
    );
    expect(started).toEqual([0, 1]);
    ends[0]?.();
    await work[0];
    await expect.poll(() => started).toEqual([0, 1, 2]);
    ends[1]?.();
    await expect.poll(() => started).toEqual([0, 1, 2, 3]);
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(work)).toEqual([0, 1, 2, 3]);
  });

  it("gives a place back when the work fails", async () => {
    const places = new Places(1);
    await expect(places.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await places.run(() => Promise.resolve("next"))).toBe("next");
  });
});
