import { expect, it } from "vitest";
import { findRetryDelayMinutes } from "./settle-alert.ts";

it("waits longer and longer, and gives up after the eighth attempt", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(findRetryDelayMinutes)).toEqual([
    1,
    5,
    15,
    60,
    60,
    60,
    60,
    null,
    null,
  ]);
});
