import { classAt } from "../catalogue/classes.ts";
import { makeId } from "../random.ts";
import { buildHistory } from "./history.ts";
import { riderNames, type RiderName, type RiderProfile, type RiderProfiles } from "./profiles.ts";
import type { WorkoutRecord } from "./records.ts";

export interface RiderStore {
  readonly profiles: RiderProfiles;
  /** newest first */
  list(name: RiderName): readonly WorkoutRecord[];
  find(name: RiderName, workoutId: string): WorkoutRecord | undefined;
  /** whose workout this is, without building a history for it */
  findOwner(workoutId: string): RiderName | undefined;
  add(record: WorkoutRecord): void;
  replace(record: WorkoutRecord): void;
  remove(name: RiderName, workoutId: string): boolean;
  reset(): void;
}

const untouched = new Map<string, readonly WorkoutRecord[]>();

/** Histories never change by themselves, so one build serves every store and every reset. */
function loadHistory(profile: RiderProfile): readonly WorkoutRecord[] {
  const key = `${profile.name}/${profile.workoutCount}`;
  const known = untouched.get(key) ?? buildHistory(profile);
  untouched.set(key, known);
  return known;
}

export function createRiderStore(profiles: RiderProfiles): RiderStore {
  const histories = new Map<RiderName, readonly WorkoutRecord[]>();
  const indexes = new Map<RiderName, Map<string, WorkoutRecord>>();

  const put = (name: RiderName, records: readonly WorkoutRecord[]) => {
    histories.set(name, records);
    indexes.set(name, new Map(records.map((record) => [record.id, record])));
  };

  const load = (name: RiderName) => {
    const known = histories.get(name);
    if (known) return known;
    const built = loadHistory(profiles[name]);
    put(name, built);
    return built;
  };

  const indexOf = (name: RiderName) => {
    load(name);
    return indexes.get(name) ?? new Map<string, WorkoutRecord>();
  };

  return {
    profiles,
    list: load,
    find: (name, workoutId) => indexOf(name).get(workoutId),
    findOwner: (workoutId) =>
      riderNames.find(
        (name) => indexes.get(name)?.has(workoutId) ?? originalIds(profiles, name).has(workoutId),
      ),
    add: (record) => put(record.rider, [record, ...load(record.rider)]),
    replace: (record) =>
      put(
        record.rider,
        load(record.rider).map((one) => (one.id === record.id ? record : one)),
      ),
    remove(name, workoutId) {
      const before = load(name);
      const after = before.filter((one) => one.id !== workoutId);
      put(name, after);
      return after.length < before.length;
    },
    reset() {
      histories.clear();
      indexes.clear();
    },
  };
}

/** The id that Peloton's class details go by; null when there is no class to ask for. */
export function rideIdOf(record: WorkoutRecord): string | null {
  return record.classIndex === null ? null : classAt(record.classIndex).id;
}

function originalIds(profiles: RiderProfiles, name: RiderName): ReadonlySet<string> {
  return new Set(
    Array.from({ length: profiles[name].workoutCount }, (_, place) => makeId("workout", name, place)),
  );
}
