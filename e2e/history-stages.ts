import type { APIRequestContext, Locator, Page } from "playwright/test";
import type { FtpRow } from "../lib/ftp/ftp-rows.ts";
import type { WorkoutDetail } from "../lib/workouts/find.ts";
import type { WorkoutGraph } from "../lib/workouts/graph.ts";
import type { WorkoutList, WorkoutRow } from "../lib/workouts/list.ts";
import { expect } from "./fixtures.ts";

export type ListedWorkout = Omit<WorkoutRow, "startedAt"> & { startedAt: string };
export type ListAnswer = Omit<WorkoutList, "workouts"> & { workouts: ListedWorkout[] };
export type WorkoutAnswer = Omit<WorkoutDetail, "startedAt"> & { startedAt: string };

export async function readJson<Answer>(request: APIRequestContext, path: string): Promise<Answer> {
  const response = await request.get(path, { maxRetries: 2 });
  expect(response.status(), `${path}: ${response.ok() ? "" : await response.text()}`).toBe(200);
  return (await response.json()) as Answer;
}

/** A page of the list, by what stands behind the question mark of its address. */
export function readList(page: Page, query = ""): Promise<ListAnswer> {
  return readJson<ListAnswer>(page.request, `/api/workouts?${query}`);
}

export function readWorkout(page: Page, id: string): Promise<WorkoutAnswer> {
  return readJson<WorkoutAnswer>(page.request, `/api/workouts/${id}`);
}

export function readGraph(page: Page, id: string): Promise<WorkoutGraph> {
  return readJson<WorkoutGraph>(page.request, `/api/workouts/${id}/graph`);
}

/** The table of all workouts as CSV, by the names of its columns. Cells with commas in them aren't understood. */
export async function readTable(request: APIRequestContext): Promise<Record<string, string>[]> {
  const created = await request.post("/api/exports", { data: { format: "csv" } });
  const { id } = (await created.json()) as { id: string };
  const text = await (await request.get(`/api/exports/${id}/file`)).text();
  const [header = [], ...rows] = text
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return rows.map((cells) => {
    expect(cells).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
  });
}

export async function readFtpHistory(request: APIRequestContext): Promise<FtpRow[]> {
  return (await readJson<{ history: FtpRow[] }>(request, "/api/ftp")).history;
}

/** Of all pages, newest first. */
export async function readAll(request: APIRequestContext, query = ""): Promise<ListedWorkout[]> {
  const all: ListedWorkout[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const answer: ListAnswer = await readJson<ListAnswer>(
      request,
      `/api/workouts?limit=100&${query}&cursor=${cursor}`,
    );
    all.push(...answer.workouts);
    cursor = answer.nextCursor;
  }
  return all;
}

/** The newest workout that passes the filters and the test. */
export async function findNewest(
  page: Page,
  query = "",
  isMeant: (workout: ListedWorkout) => boolean = () => true,
): Promise<ListedWorkout> {
  const found = (await readAll(page.request, query)).find(isMeant);
  if (!found) throw new Error(`the demo rider has no such workout: ${query}`);
  return found;
}

/** A cycling class that the rider took more than once, each time with a graph; the takes newest first. */
export async function findRepeatedClass(page: Page): Promise<{ rideId: string; takes: ListedWorkout[] }> {
  const rows = await readAll(
    page.request,
    "discipline=cycling&hasGraph=true&isFreestyle=false&minMinutes=20",
  );
  const takesOf = new Map<string, ListedWorkout[]>();
  for (const row of rows.filter(({ totalOutputKj }) => totalOutputKj)) {
    const { ride } = await readWorkout(page, row.id);
    if (!ride) continue;
    const takes = [...(takesOf.get(ride.id) ?? []), row];
    takesOf.set(ride.id, takes);
    if (takes.length > 1) return { rideId: ride.id, takes };
  }
  throw new Error("the demo rider took no cycling class twice");
}

/** A Power Zone ride with its graph, heart rate and all that is known of its class. */
export function findZoneRide(page: Page): Promise<ListedWorkout> {
  return findNewest(
    page,
    "isPowerZone=true&hasGraph=true&minMinutes=30&maxMinutes=60",
    ({ rideDetailState, averageHeartRateBpm }) =>
      rideDetailState === "fetched" && averageHeartRateBpm !== null,
  );
}

/** The number above a label, in a list of figures. */
export function figure(place: Locator | Page, label: string): Locator {
  return place.locator("dl > div").filter({ hasText: label }).locator("dd");
}

/** "0:38", "45:00", "1:05:09". */
export function spellClock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const tail = String(Math.floor(seconds % 60)).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}

export function spellCount(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
