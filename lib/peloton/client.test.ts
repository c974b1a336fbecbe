import { describe, expect, it } from "vitest";
import { createPelotonClient } from "./client.ts";
import { PelotonError } from "./error.ts";
import { makeSession } from "./testing/fake-session.ts";
import { startFakeServer, type FakeAnswer, type FakeRequest } from "./testing/fake-server.ts";
import {
  makeDetails,
  makeGraph,
  makeItem,
  makeMetric,
  makePage,
  rideId,
  workoutId,
} from "./testing/payloads.ts";

const options = { timeoutMs: 5_000, graphEverySeconds: 1 };

async function open(answer: (request: FakeRequest) => FakeAnswer | null, timeoutMs = options.timeoutMs) {
  const server = await startFakeServer(answer);
  const session = makeSession(server.url);
  return { server, session, client: createPelotonClient(session, { ...options, timeoutMs }) };
}

async function catchError(promise: Promise<unknown>): Promise<PelotonError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PelotonError)) throw new Error("a PelotonError was expected", { cause: error });
  return error;
}

describe("a request", () => {
  it("carries the token, the platform and the product's name", async () => {
    const { client, server, session } = await open(() => ({ body: makePage([]) }));
    await client.listWorkouts({ page: 2, pageSize: 100 });
    expect(session.acquireSlot).toHaveBeenCalledOnce();
    expect(server.requests[0]).toMatchObject({
      path: "/api/user/rider/workouts",
      headers: {
        authorization: "Bearer token-1",
        accept: "application/json",
        "peloton-platform": "web",
        "user-agent": expect.stringContaining("Spinback"),
      },
    });
    expect(Object.fromEntries(server.requests[0]?.query ?? [])).toEqual({
      page: "2",
      limit: "100",
      sort_by: "-created_at,-pk",
      joins: "ride,ride.instructor",
    });
  });

  it("asks for a graph at the sampling step, and for a class by its id", async () => {
    const { client, server } = await open((request) => ({
      body: request.path.includes("ride")
        ? makeDetails()
        : makeGraph([makeMetric("output", "watts", [1, 2, 3, 4])]),
    }));
    await client.getPerformanceGraph(workoutId);
    await client.getRideDetails(rideId);
    expect(server.requests.map((request) => request.path)).toEqual([
      `/api/workout/${workoutId}/performance_graph`,
      `/api/ride/${rideId}/details`,
    ]);
    expect(server.requests[0]?.query.get("every_n")).toBe("1");
  });

  it("of the account reads its units too", async () => {
    const { client } = await open((request) =>
      request.path === "/api/me"
        ? { body: { id: "rider", username: "ann", total_workouts: 420, cycling_ftp_source: null } }
        : { body: { distance_unit: "metric", timezone: "Europe/Berlin" } },
    );
    expect(await client.getAccount()).toEqual({
      pelotonUserId: "rider",
      username: "ann",
      imageUrl: null,
      workoutCount: 420,
      distanceUnit: "metric",
      timeZone: "Europe/Berlin",
      ftp: null,
    });
  });

  it("of an account that hides its settings leaves the units open", async () => {
    const { client } = await open((request) =>
      request.path === "/api/me" ? { body: { id: "rider", username: "ann" } } : { status: 403 },
    );
    expect(await client.getAccount()).toMatchObject({ distanceUnit: null, timeZone: null });
  });

  it("with one bad item on the page gives the others", async () => {
    const { client } = await open(() => ({ body: makePage([makeItem(), { id: "bad" }]) }));
    const page = await client.listWorkouts({ page: 0, pageSize: 100 });
    expect(page.workouts).toHaveLength(1);
    expect(page.rejected).toMatchObject([{ index: 1, id: "bad" }]);
  });
});

describe("a dead token", () => {
  const notLoggedIn = { status: 401, body: { status: 401, error_code: 3020, message: "Not logged in" } };

  it("is refreshed once, and the request repeated once", async () => {
    const { client, server, session } = await open((request) =>
      request.headers.authorization === "Bearer token-1" ? notLoggedIn : { body: makeDetails() },
    );
    await client.getRideDetails(rideId);
    expect(session.refreshAccessToken).toHaveBeenCalledExactlyOnceWith(1);
    expect(server.requests).toHaveLength(2);
  });

  it("that is refused after the refresh too ends the connection", async () => {
    const { client, server, session } = await open(() => notLoggedIn);
    const error = await catchError(client.getRideDetails(rideId));
    expect(error).toMatchObject({ reason: "unauthorized", httpStatus: 401, code: "needs_sign_in" });
    expect(server.requests).toHaveLength(2);
    expect(session.reportRejection).toHaveBeenCalledExactlyOnceWith(2);
  });

  it("whose refresh is refused isn't tried again", async () => {
    const { client, server, session } = await open(() => notLoggedIn);
    session.refreshAccessToken.mockRejectedValue(new PelotonError("unauthorized", { endpoint: "refresh" }));
    expect(await catchError(client.getRideDetails(rideId))).toMatchObject({ reason: "unauthorized" });
    expect(server.requests).toHaveLength(1);
    expect(session.reportRejection).not.toHaveBeenCalled();
  });
});

describe("a rate limit", () => {
  it.each([
    ["429 without a time", 429, "", () => ({}), 60],
    ["429 with seconds", 429, "", () => ({ "retry-after": "7" }), 7],
    ["429 with a date", 429, "", () => ({ "retry-after": new Date(Date.now() + 90_000).toUTCString() }), 90],
    ["429 with a date that is past", 429, "", () => ({ "retry-after": new Date(0).toUTCString() }), 0],
    ["429 with nonsense", 429, "", () => ({ "retry-after": "soon" }), 60],
    ["1015 as 429", 429, "error code: 1015", () => ({}), 300],
    ["1015 as 403", 403, "error code: 1015", () => ({}), 300],
    ["1015 as 200", 200, "error code: 1015\n", () => ({}), 300],
  ])("%s makes everybody pause", async (_case, status, body, makeHeaders, seconds) => {
    const { client, server, session } = await open(() => ({ status, body, headers: makeHeaders() }));
    const error = await catchError(client.getPerformanceGraph(workoutId));
    expect(error).toMatchObject({ reason: "rate_limited", code: "peloton_unavailable" });
    const pauseSeconds = ((error.retryAt?.getTime() ?? 0) - Date.now()) / 1000;
    expect(pauseSeconds).toBeGreaterThan(seconds - 5);
    expect(pauseSeconds).toBeLessThanOrEqual(seconds);
    expect(session.reportRefusal).toHaveBeenCalledExactlyOnceWith({
      until: error.retryAt,
      reason: `http_${status}`,
    });
    expect(server.requests).toHaveLength(1);
  });

  it("of our own is passed on, and nothing is sent", async () => {
    const { client, server, session } = await open(() => ({ body: makeDetails() }));
    const retryAt = new Date(Date.now() + 1000);
    session.acquireSlot.mockRejectedValue(new PelotonError("rate_limited", { endpoint: "limiter", retryAt }));
    expect(await catchError(client.getRideDetails(rideId))).toMatchObject({
      reason: "rate_limited",
      retryAt,
    });
    expect(server.requests).toEqual([]);
    expect(session.reportRefusal).not.toHaveBeenCalled();
  });
});

describe("an answer", () => {
  it.each([
    [402, "payment_required"],
    [403, "forbidden"],
    [404, "not_found"],
    [410, "not_found"],
    [400, "upstream_error"],
    [302, "upstream_error"],
    [500, "upstream_error"],
    [502, "upstream_error"],
    [503, "upstream_error"],
    [504, "upstream_error"],
  ])("of %d is %s", async (status, reason) => {
    const { client } = await open(() => ({ status, body: { status, message: "Ride not found" } }));
    expect(await catchError(client.getRideDetails(rideId))).toMatchObject({
      reason,
      httpStatus: status,
      endpoint: "GET /api/ride/{id}/details",
    });
  });

  it("of 503 with a time to come again says when", async () => {
    const { client } = await open(() => ({ status: 503, headers: { "retry-after": "20" } }));
    const { retryAt } = await catchError(client.getRideDetails(rideId));
    expect(retryAt?.getTime()).toBeGreaterThan(Date.now() + 15_000);
  });

  it.each([
    ["a page of the edge", "<!DOCTYPE html><h1>Bad gateway</h1>", "upstream_error"],
    ["half of its JSON", '{"ride": {"id": "7c', "bad_payload"],
    ["nothing", "", "bad_payload"],
    ["another shape", '{"rides": []}', "bad_payload"],
  ])("of 200 with %s is an error", async (_case, body, reason) => {
    const { client } = await open(() => ({ body }));
    expect(await catchError(client.getRideDetails(rideId))).toMatchObject({
      reason,
      code: "peloton_unavailable",
    });
  });

  it("that never comes is given up", async () => {
    const { client } = await open(() => null, 150);
    const error = await catchError(client.getRideDetails(rideId));
    expect(error).toMatchObject({ reason: "upstream_error" });
    expect(error.message).toContain("no answer within 150 ms");
  });

  it("from a host that isn't there is an upstream error", async () => {
    const client = createPelotonClient(makeSession("http://127.0.0.1:1"), options);
    expect(await catchError(client.getRideDetails(rideId))).toMatchObject({ reason: "upstream_error" });
  });

  it("isn't waited for once the caller has gone", async () => {
    const controller = new AbortController();
    const { client } = await open(() => {
      controller.abort(new Error("the rider went away"));
      return null;
    });
    await expect(client.getRideDetails(rideId, controller.signal)).rejects.toThrow("the rider went away");
  });

  it("that is an error never shows the token", async () => {
    const { client } = await open(() => ({ status: 500, body: "token-1" }));
    const error = await catchError(client.getRideDetails(rideId));
    expect(`${error.message} ${error.userMessage} ${JSON.stringify(error)}`).not.toContain("token-1");
  });
});
