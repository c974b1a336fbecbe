import { describe, expect, it } from "vitest";
import { planWave } from "./list-pages.ts";

describe("planWave", () => {
  it("asks for the first page alone, since only it tells how many there are", () => {
    expect(planWave({ mode: "full", nextPage: 0, upstreamTotal: null, listUntil: null })).toEqual([0]);
  });

  it("asks for several pages at once, up to the last one", () => {
    expect(planWave({ mode: "full", nextPage: 1, upstreamTotal: 4213, listUntil: null })).toEqual([
      1, 2, 3, 4,
    ]);
    expect(planWave({ mode: "full", nextPage: 41, upstreamTotal: 4213, listUntil: null })).toEqual([41, 42]);
  });

  it("asks for one more page when the list has grown past its total", () => {
    expect(planWave({ mode: "full", nextPage: 43, upstreamTotal: 4213, listUntil: null })).toEqual([43]);
  });

  it("walks page by page when it will stop at what is known", () => {
    const listUntil = new Date("2026-01-01T00:00:00Z");
    expect(planWave({ mode: "incremental", nextPage: 1, upstreamTotal: 4213, listUntil })).toEqual([1]);
  });
});
