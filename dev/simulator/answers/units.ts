import type { RiderProfile } from "../riders/profiles.ts";

interface AccountUnits {
  readonly distance: "mi" | "km";
  readonly speed: "mph" | "kph";
  readonly pace: "min/mi" | "min/km";
  readonly elevation: "ft" | "m";
  readonly metresPerDistance: number;
  readonly metresPerElevation: number;
}

const imperial: AccountUnits = {
  distance: "mi",
  speed: "mph",
  pace: "min/mi",
  elevation: "ft",
  metresPerDistance: 1609.344,
  metresPerElevation: 0.3048,
};

const metric: AccountUnits = {
  distance: "km",
  speed: "kph",
  pace: "min/km",
  elevation: "m",
  metresPerDistance: 1000,
  metresPerElevation: 1,
};

export function unitsOf(rider: RiderProfile): AccountUnits {
  return rider.distanceUnit === "imperial" ? imperial : metric;
}

export function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}

export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : sumOf(values) / values.length;
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function maxOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}
