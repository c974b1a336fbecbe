import { beforeEach, describe, expect, it, vi } from "vitest";
import { startSync } from "@/lib/sync/start-sync.ts";
import * as ignoreRoute from "./[runId]/ignore/route.ts";
import * as itemsRoute from "./[runId]/items/route.ts";
import * as retryRoute from "./[runId]/retry/route.ts";
import * as syncRoute from "./route.ts";

const id = "0190f0a4-7b1c-4a7e-8f00-0123456789ab";

vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => undefined }));
vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: async () => ({ id, email: "", name: null }) }));
vi.mock("@/lib/sync/start-sync.ts", () => ({ startSync: vi.fn<typeof startSync>() }));

const url = "http://app.test/api/sync";
const context = { params: Promise.resolve({ runId: id }) };
const post = (body: unknown) =>
  new Request(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });

async function readError(response: Response): Promise<unknown> {
  return { status: response.status, ...(await response.json()).error };
}

describe("text that PostgreSQL can't hold", () => {
  it.each([
    ["note", () => ignoreRoute.POST(post({ itemIds: [id], note: "a\0" }), context)],
    ["reason", () => retryRoute.POST(post({ reason: "a\0" }), context)],
    ["reason", () => itemsRoute.GET(new Request(`${url}/${id}/items?reason=%00`), context)],
  ])("is refused as the input's fault: %s", async (field, send) => {
    expect(await readError(await send())).toEqual({
      status: 400,
      code: "invalid_input",
      field,
      message: `“${field}” holds a character that no text can hold (NUL). Leave it out.`,
    });
  });

  it("leaves a wish that is none its own sentence", async () => {
    const error = await readError(await retryRoute.POST(post({}), context));
    expect(error).toMatchObject({ status: 400, message: expect.stringContaining("Say what to try again") });
  });
});

describe("POST /api/sync with a range", () => {
  const to = "2026-01-31T08:00:00Z";

  beforeEach(() => {
    vi.mocked(startSync).mockReset();
    vi.mocked(startSync).mockResolvedValue({
      started: {
        runId: id,
        joined: false,
        total: 0,
        listed: 0,
        created: 0,
        updated: 0,
        queued: { rideDetails: 0, performanceGraphs: 0 },
      },
      commands: [],
      settling: Promise.resolve(),
    });
  });

  it("takes moments", async () => {
    const response = await syncRoute.POST(
      post({ mode: "range", from: "2026-01-01T00:00:00.000Z", to }),
      context,
    );
    expect(response.status).toBe(202);
    expect(vi.mocked(startSync)).toHaveBeenCalledWith(id, {
      mode: "range",
      trigger: "manual",
      startAt: new Date("2026-01-01T00:00:00Z"),
      endAt: new Date(to),
    });
  });

  it.each([null, 0, "2026-01-01", "0000-06-01T00:00:00Z"])("refuses to begin at %j", async (from) => {
    const error = await readError(await syncRoute.POST(post({ mode: "range", from, to }), context));
    expect(error).toMatchObject({ status: 400, field: "from" });
    expect(vi.mocked(startSync)).not.toHaveBeenCalled();
  });
});
