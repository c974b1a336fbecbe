import { describe, expect, it } from "vitest";
import { describeSignInError } from "./sign-in-errors.ts";

describe("describeSignInError", () => {
  it("says how long to wait after too many attempts", () => {
    expect(describeSignInError("too_many_attempts:240")).toContain("wait about 4 min");
    expect(describeSignInError("too_many_attempts:0")).toContain("wait a few minutes");
  });

  it("never repeats a text from the address", () => {
    const text = describeSignInError("<b>You won</b>");
    expect(text).toMatch(/fault on our side/);
    expect(text).not.toContain("You won");
  });
});
