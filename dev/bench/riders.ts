import { describeRiders } from "../simulator/riders/profiles.ts";
import { fullDemoWorkouts } from "../simulator/simulator.ts";

export const whaleWorkouts = describeRiders(fullDemoWorkouts).whale.workoutCount;

export type BenchRider = "demo" | "whale";

/** The demo rider's history can be shortened; the one with the longest history can't. */
export function chooseRider(workouts: number): BenchRider {
  return workouts > fullDemoWorkouts ? "whale" : "demo";
}
