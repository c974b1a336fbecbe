import { describe, expect, it } from "vitest";
import { judgeStatus, readForbidder } from "./refusal.ts";

const edgePage = "<!doctype html><title>Attention Required!</title>";
const answer = (status: number, text: string) => ({ status, text, headers: new Headers() });

describe("a 403", () => {
  it.each([
    ["api", "forbidden", '{"status":403,"message":"Access forbidden."}'],
    ["edge", "upstream_error", edgePage],
    ["edge", "upstream_error", ""],
  ] as const)("of the %s is %s", (forbidder, reason, text) => {
    expect(readForbidder(answer(403, text))).toBe(forbidder);
    expect(judgeStatus(answer(403, text), "GET /api/ride")).toMatchObject({ reason, httpStatus: 403 });
  });

  it("is nobody's when it is another status", () => {
    expect(readForbidder(answer(404, edgePage))).toBeNull();
    expect(judgeStatus(answer(404, edgePage), "GET /api/ride")).toMatchObject({ reason: "not_found" });
  });
});
