import { RetryAfterError } from "inngest";
import { describe, expect, it } from "vitest";
import { PelotonError } from "@/lib/peloton/error.ts";
import { retryPelotonLater } from "./step-error.ts";

const endpoint = "GET /api/test";

describe("retryPelotonLater", () => {
  it("passes the result on", async () => {
    await expect(retryPelotonLater(Promise.resolve(7))).resolves.toBe(7);
  });

  it("retries at the time that Peloton asked for", async () => {
    const retryAt = new Date(Date.now() + 90_000);
    const failing = Promise.reject(new PelotonError("upstream_error", { endpoint, retryAt }));
    const error: unknown = await retryPelotonLater(failing).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RetryAfterError);
    expect(error).toMatchObject({ retryAfter: retryAt.toISOString() });
  });

  it("leaves a bug to the engine as it is", async () => {
    const bug = new TypeError("not Peloton's fault");
    await expect(retryPelotonLater(Promise.reject(bug))).rejects.toBe(bug);
  });
});
