const metersPerMile = 1609.344;
const metersPerFoot = 0.3048;

export interface Conversion {
  /** The unit of the converted number; the source's own when it isn't known here. */
  unit: string;
  /** Null for a number that has no counterpart: a pace of 0, or one that isn't finite. */
  convert(value: number): number | null;
}

const byUnit = new Map<string, Conversion>([
  ...alike(["watts", "watt", "w"], "W", 1),
  ...alike(["rpm"], "rpm", 1),
  ...alike(["%"], "%", 1),
  ...alike(["bpm"], "bpm", 1),
  ...alike(["spm"], "spm", 1),
  ...alike(["kj"], "kJ", 1),
  ...alike(["j", "joules"], "kJ", 1 / 1000),
  ...alike(["kcal", "cal"], "kcal", 1),
  ...alike(["m", "meter", "meters"], "m", 1),
  ...alike(["km"], "m", 1000),
  ...alike(["mi", "mile", "miles"], "m", metersPerMile),
  ...alike(["ft", "feet"], "m", metersPerFoot),
  ...alike(["m/s"], "m/s", 1),
  ...alike(["mph"], "m/s", metersPerMile / 3600),
  ...alike(["kph", "km/h", "kmh"], "m/s", 1000 / 3600),
  ...alike(["s", "sec", "seconds"], "s", 1),
  ...alike(["min", "minutes"], "s", 60),
  ...pace(["min/mi"], metersPerMile),
  ...pace(["min/km"], 1000),
  ...pace(["min/500m", "/500m"], 500),
]);

/** How to bring numbers in `sourceUnit` to this product's units. A pace in decimal minutes becomes a speed. */
export function findConversion(sourceUnit: string | null): Conversion {
  const known = byUnit.get(sourceUnit?.trim().toLowerCase() ?? "");
  return known ?? { unit: sourceUnit ?? "", convert: (value) => round(value) };
}

export function convertTo(
  unit: string,
  value: number | null | undefined,
  sourceUnit: string | null,
): number | null {
  const conversion = findConversion(sourceUnit);
  return value == null || conversion.unit !== unit ? null : conversion.convert(value);
}

function alike(names: string[], unit: string, factor: number): [string, Conversion][] {
  return names.map((name) => [name, { unit, convert: (value) => round(value * factor) }]);
}

function pace(names: string[], meters: number): [string, Conversion][] {
  return names.map((name) => [
    name,
    { unit: "m/s", convert: (minutes) => (minutes > 0 ? round(meters / (minutes * 60)) : null) },
  ]);
}

/** Four decimals: finer than any sensor, and short when printed. */
function round(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 10_000) / 10_000 : null;
}
