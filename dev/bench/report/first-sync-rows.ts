import { fullDemoWorkouts } from "../../simulator/simulator.ts";
import type { SyncMeasurement } from "../measure-sync.ts";
import { ownParts } from "../parts.ts";
import { formatCount, formatKilobytes, formatMegabytes, formatMs } from "./format.ts";
import type { Row } from "./row.ts";

const spareRequests = 5;
const leastItemsPerSecond = 150;
const mostCpuMs = 10;
const mostGrowth = 1.1;
const longestPressMs = 1_800;
const leastVisible = 500;
const mostMegabytes = 400;

/** Of first syncs without a rate limit, smallest first. */
export function describeFirstSyncs(syncs: SyncMeasurement[], cores: number): Row[] {
  return [
    ...syncs.map(describeRequests),
    ...syncs.map((sync) => describePace(sync, cores)),
    ...syncs.map(describeCpu),
    ...describeFlatness(syncs),
    ...describePress(syncs),
    ...syncs.slice(-1).flatMap((sync) => [describeMemory(sync), describeStorage(sync)]),
  ];
}

function countLeastRequests({ holdings }: SyncMeasurement): number {
  return holdings.listPages + holdings.workouts + holdings.rides;
}

function sumOwnCpuMs({ cpuMsPerItem }: SyncMeasurement): number {
  return ownParts.reduce((sum, part) => sum + cpuMsPerItem[part], 0);
}

function describeRequests(sync: SyncMeasurement): Row {
  const { holdings, served } = sync;
  const least = countLeastRequests(sync);
  return {
    what: `requests of a first sync, ${formatCount(holdings.workouts)} workouts of ${formatCount(holdings.rides)} classes`,
    target: `≤ ${formatCount(least + spareRequests)}, none twice, nothing lost`,
    measured: `${formatCount(served.requests)}, ${formatCount(served.duplicateCount)} twice, ${formatCount(sync.lostCount)} lost`,
    ratio: served.requests / least,
    isReached:
      served.requests <= least + spareRequests && served.duplicateCount === 0 && sync.lostCount === 0,
  };
}

/** Nothing is faster than all cores at work all the time, and the simulator needs them too. */
function describePace(sync: SyncMeasurement, cores: number): Row {
  const itemsPerSecond = sync.items / sync.seconds;
  const cpuSecondsPerItem = (sumOwnCpuMs(sync) + sync.cpuMsPerItem.simulator) / 1000;
  return {
    what: `processed without a rate limit, ${formatCount(sync.workouts)} workouts`,
    target: `≥ ${leastItemsPerSecond} items/s`,
    measured: `${formatCount(itemsPerSecond)} items/s`,
    ratio: (itemsPerSecond * cpuSecondsPerItem) / cores,
    isReached: itemsPerSecond >= leastItemsPerSecond,
  };
}

function describeCpu(sync: SyncMeasurement): Row {
  const total = sumOwnCpuMs(sync);
  const { app, engine, postgres, simulator } = sync.cpuMsPerItem;
  const split = `app ${app.toFixed(1)}, engine ${engine.toFixed(1)}, database ${postgres.toFixed(1)}`;
  return {
    what: `CPU per item, ${formatCount(sync.workouts)} workouts`,
    target: `≤ ${mostCpuMs} ms`,
    measured: `${formatMs(total)}: ${split} (and the simulator ${simulator.toFixed(1)})`,
    ratio: null,
    isReached: total <= mostCpuMs,
  };
}

function describeFlatness(syncs: SyncMeasurement[]): Row[] {
  const [smallest, largest] = [syncs.at(0), syncs.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  const growth = sumOwnCpuMs(largest) / sumOwnCpuMs(smallest);
  return [
    {
      what: `CPU per item at ${formatCount(largest.workouts)} workouts ÷ at ${formatCount(smallest.workouts)}`,
      target: `≤ ${mostGrowth}`,
      measured: growth.toFixed(2),
      ratio: null,
      isReached: growth <= mostGrowth,
    },
  ];
}

function describePress(syncs: SyncMeasurement[]): Row[] {
  const sync = syncs.find(({ workouts }) => workouts === fullDemoWorkouts) ?? syncs.at(-1);
  if (!sync) return [];
  const wantedVisible = Math.min(leastVisible, sync.workouts);
  return [
    {
      what: `\`POST /api/sync\`, ${formatCount(sync.workouts)} workouts, the first after the start`,
      target: `≤ ${formatCount(longestPressMs)} ms, ≥ ${formatCount(wantedVisible)} visible`,
      measured: `${formatMs(sync.pressMs)}, ${formatCount(sync.visibleAtAnswer)} visible`,
      ratio: null,
      isReached: sync.pressMs <= longestPressMs && sync.visibleAtAnswer >= wantedVisible,
    },
  ];
}

function describeMemory({ workouts, appPeakBytes }: SyncMeasurement): Row {
  return {
    what: `app memory at its most, first sync of ${formatCount(workouts)} workouts`,
    target: `≤ ${mostMegabytes} MB`,
    measured: formatMegabytes(appPeakBytes),
    ratio: null,
    isReached: appPeakBytes <= mostMegabytes * 1024 ** 2,
  };
}

function describeStorage({ workouts, databaseBytesPerWorkout }: SyncMeasurement): Row {
  return {
    what: `database per workout, ${formatCount(workouts)} workouts`,
    target: null,
    measured: formatKilobytes(databaseBytesPerWorkout),
    ratio: null,
    isReached: null,
  };
}
