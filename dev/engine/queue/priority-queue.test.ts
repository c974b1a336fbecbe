import { describe, expect, it } from "vitest";
import { PriorityQueue } from "./priority-queue.ts";

describe("PriorityQueue", () => {
  it("gives the smallest score first and equals in their order", () => {
    const queue = new PriorityQueue<string>();
    const scores = [5, 1, 3, 1, 4, 1, 2];
    for (const [index, score] of scores.entries()) queue.push(`${score}-${index}`, score);

    const popped = scores.map(() => queue.pop());

    expect(popped).toEqual(["1-1", "1-3", "1-5", "2-6", "3-2", "4-4", "5-0"]);
    expect(queue.pop()).toBeUndefined();
  });
});
