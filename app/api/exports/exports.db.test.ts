import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { makeUser, makeWorkout } from "@/dev/testing/sync-fixtures.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { getDb } from "@/lib/db/client.ts";
import type { RouteHandler } from "@/lib/http/route.ts";
import { saveListedWorkouts } from "@/lib/workouts/save-listed-workouts.ts";
import { GET as getWorkoutFile } from "../workouts/[id]/export/route.ts";
import { GET as getFile } from "./[id]/file/route.ts";
import { DELETE as deleteExport, GET as getExport } from "./[id]/route.ts";
import { GET as getExports, POST as postExport } from "./route.ts";

vi.mock("@/lib/auth/session.ts", () => ({ getSessionUser: vi.fn<typeof getSessionUser>() }));

let rider: string;
let stranger: string;
let workoutId: string;

beforeAll(async () => {
  [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
  await getDb().$transaction((tx) => saveListedWorkouts(tx, rider, [makeWorkout(), makeWorkout()]));
  const workout = await getDb().workout.findFirstOrThrow({ where: { userId: rider } });
  workoutId = workout.id;
});

describe("an export of many", () => {
  it("is written down, downloaded, looked at and removed", async () => {
    const created = await call(rider, postExport, { body: { format: "csv" } });
    expect(created.status).toBe(201);
    const { id } = z.object({ id: z.string(), workoutCount: z.literal(2) }).parse(await created.json());
    const file = await call(rider, getFile, { id });
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(
      /^attachment; filename="spinback-[\d-]+csv\.csv"$/,
    );
    expect((await file.text()).trimEnd().split("\r\n")).toHaveLength(3);
    expect(await (await call(rider, getExport, { id })).json()).toMatchObject({
      id,
      state: "completed",
      doneCount: 2,
    });
    expect(await (await call(rider, getExports)).json()).toMatchObject({ exports: [{ id }] });
    expect((await call(rider, deleteExport, { id })).status).toBe(200);
    expect(await (await call(rider, getExports)).json()).toEqual({ exports: [] });
  });

  it("is 404 for whoever isn't its rider", async () => {
    const created = await call(rider, postExport, { body: { format: "fit" } });
    const { id } = z.object({ id: z.string() }).parse(await created.json());
    for (const handler of [getExport, getFile, deleteExport]) {
      expect((await call(stranger, handler, { id })).status).toBe(404);
    }
    expect(await (await call(stranger, getExports)).json()).toEqual({ exports: [] });
  });

  it.each([
    [{ format: "gpx" }, "format"],
    [{}, "format"],
    [{ format: "csv", query: "from=yesterday" }, "from"],
    [{ format: "csv", query: "discipline=rowing" }, "query"],
  ])("refuses %j", async (body, field) => {
    const response = await call(rider, postExport, { body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_input", field } });
  });
});

describe("GET /api/workouts/{id}/export", () => {
  it.each([
    ["fit", "application/vnd.ant.fit"],
    ["tcx", "application/vnd.garmin.tcx+xml"],
    ["csv", "text/csv; charset=utf-8"],
    ["json", "application/json; charset=utf-8"],
  ])("gives a file as %s", async (format, contentType) => {
    const response = await call(rider, getWorkoutFile, { id: workoutId, query: `?format=${format}` });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(contentType);
    const name = `2026-01-05_0700_30-min-climb-ride_${workoutId.slice(0, 8)}.${format}`;
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}"`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
  });

  it("refuses other formats and other riders", async () => {
    const formats = ["", "?format=csv_readings", "?format=exe"];
    for (const query of formats) {
      expect((await call(rider, getWorkoutFile, { id: workoutId, query })).status).toBe(400);
    }
    const query = "?format=fit";
    expect((await call(stranger, getWorkoutFile, { id: workoutId, query })).status).toBe(404);
    expect((await call(rider, getWorkoutFile, { id: "newest", query })).status).toBe(404);
  });
});

interface Call {
  id?: string;
  query?: string;
  body?: object;
}

async function call(userId: string, handler: RouteHandler, { id, query = "", body }: Call = {}) {
  vi.mocked(getSessionUser).mockResolvedValue({ id: userId, email: "rider@example.test", name: null });
  const request = new Request(`http://localhost:3000/api/exports${query}`, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(id === undefined ? {} : { id }) });
}
