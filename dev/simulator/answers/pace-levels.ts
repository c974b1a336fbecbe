type Bounds = readonly (readonly [name: string, factor: number])[];

/** Speed bounds as shares of a level's own hard pace; the last is where the fastest intensity ends. */
const runBounds: Bounds = [
  ["Recovery", 0.35],
  ["Easy", 0.72],
  ["Moderate", 0.8],
  ["Challenging", 0.88],
  ["Hard", 1],
  ["Very Hard", 1.12],
  ["Max", 1.25],
  ["", 1.7],
];
const walkBounds: Bounds = [
  ["Recovery", 0.5],
  ["Easy", 0.7],
  ["Brisk", 0.85],
  ["Power", 1],
  ["Max", 1.15],
  ["", 1.4],
];
const rowBounds: Bounds = [
  ["Easy", 0.7],
  ["Moderate", 0.86],
  ["Challenging", 0.94],
  ["Max", 1],
  ["", 1.2],
];

const tables: Readonly<Record<string, { bounds: Bounds; hardMinutes: (level: number) => number }>> = {
  running: { bounds: runBounds, hardMinutes: (level) => 60 / (4.1 * 1.105 ** (level - 1)) },
  circuit: { bounds: runBounds, hardMinutes: (level) => 60 / (4.1 * 1.105 ** (level - 1)) },
  walking: { bounds: walkBounds, hardMinutes: (level) => 60 / (2.3 * 1.12 ** (level - 1)) },
  caesar: { bounds: rowBounds, hardMinutes: (level) => 3.2 * 0.93 ** (level - 1) },
  caesar_bootcamp: { bounds: rowBounds, hardMinutes: (level) => 3.2 * 0.93 ** (level - 1) },
};

/** What each pace means at each of the ten levels; paces are minutes.seconds, so 9.5 is nine minutes fifty. */
export function describePaceIntensities(discipline: string): object[] {
  const table = tables[discipline];
  if (!table) return [];
  return table.bounds.slice(0, -1).map(([name, slowest], value) => ({
    value,
    display_name: name,
    pace_levels: Array.from({ length: 10 }, (_, index) => {
      const hardMinutes = table.hardMinutes(index + 1);
      const fastest = table.bounds[value + 1]?.[1] ?? slowest;
      return {
        slug: `level_${index + 1}`,
        display_name: `Level ${index + 1}`,
        fast_pace: minutesAndSeconds(hardMinutes / fastest),
        slow_pace: minutesAndSeconds(hardMinutes / slowest),
      };
    }),
  }));
}

function minutesAndSeconds(minutes: number): number {
  const seconds = Math.round(minutes * 60);
  return Math.floor(seconds / 60) + (seconds % 60) / 100;
}
