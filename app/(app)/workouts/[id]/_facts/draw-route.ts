import type { Route } from "@/lib/workouts/graph-facts.ts";

export interface RouteDrawing {
  width: number;
  height: number;
  /** For an SVG polyline. */
  points: string;
  start: RoutePoint;
  finish: RoutePoint;
}

interface RoutePoint {
  x: number;
  y: number;
}

const longestSide = 600;
/** Points that stray less from the line than this, in the drawing's units, are left out. */
const tolerance = 0.8;

/** The route seen from above, north at the top; null for one that goes nowhere. */
export function drawRoute({ latitudes, longitudes }: Route): RouteDrawing | null {
  const points = project(latitudes, longitudes);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [readLeast(xs), readLeast(ys)];
  const span = Math.max(readMost(xs) - left, readMost(ys) - top);
  if (!(span > 0)) return null;
  const scale = longestSide / span;
  const placed = points.map(({ x, y }) => ({ x: (x - left) * scale, y: (y - top) * scale }));
  const [start, finish] = [placed[0], placed.at(-1)];
  if (!start || !finish) return null;
  return {
    width: round((readMost(xs) - left) * scale),
    height: round((readMost(ys) - top) * scale),
    points: simplify(placed)
      .map(({ x, y }) => `${round(x)},${round(y)}`)
      .join(" "),
    start: roundPoint(start),
    finish: roundPoint(finish),
  };
}

/** Equirectangular: true enough for what one can run or ride. */
function project(latitudes: readonly number[], longitudes: readonly number[]): RoutePoint[] {
  const shrink = Math.cos(((latitudes[0] ?? 0) * Math.PI) / 180);
  return latitudes.flatMap((latitude, index) => {
    const longitude = longitudes[index];
    return longitude === undefined ? [] : [{ x: longitude * shrink, y: -latitude }];
  });
}

/** Douglas and Peucker's: of each stretch the point that strays most is kept, as long as it strays enough. */
function simplify(points: readonly RoutePoint[]): RoutePoint[] {
  const kept = new Set([0, points.length - 1]);
  const stretches: [from: number, to: number][] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    const farthest = findFarthest(points, from, to);
    if (farthest === null) continue;
    kept.add(farthest);
    stretches.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept.has(index));
}

function findFarthest(points: readonly RoutePoint[], from: number, to: number): number | null {
  const [start, end] = [points[from], points[to]];
  if (!start || !end) return null;
  let farthest: number | null = null;
  let most = tolerance;
  for (let index = from + 1; index < to; index += 1) {
    const point = points[index];
    const distance = point ? measureDistance(point, start, end) : 0;
    if (distance > most) [farthest, most] = [index, distance];
  }
  return farthest;
}

function measureDistance(point: RoutePoint, start: RoutePoint, end: RoutePoint): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - start.x, point.y - start.y);
  return Math.abs(dy * (point.x - start.x) - dx * (point.y - start.y)) / length;
}

function readLeast(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function readMost(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function roundPoint({ x, y }: RoutePoint): RoutePoint {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
