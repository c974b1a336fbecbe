import type { Scenario } from "../scenario.ts";
import { pollUntil } from "../stage/poll.ts";

const slowList = { match: "userWorkouts", kind: "slow", delayMs: 700 } as const;
const removedCount = 3;

export const movingList: Scenario = {
  name: "moving-list",
  title: "Workouts appear, vanish and change while they are listed",
  isShort: false,
  limitSeconds: 120,
  async play(stage) {
    const { simulator } = stage;
    const rider = await stage.enter();
    const workouts = await simulator.listWorkouts("demo");
    await simulator.setFaults(slowList);
    const pressed = rider.sync();
    await pollUntil(
      "the first page to be asked for",
      async () => {
        return ((await simulator.readServed()).byEndpoint["userWorkouts"]?.requests ?? 0) > 0;
      },
      { ...stage.polling, everyMs: 10 },
    );
    const removed = workouts.slice(5, 5 + removedCount).map(({ id }) => id);
    for (const id of removed) await simulator.removeWorkout("demo", id);
    const changed = workouts.at(-3)?.id ?? "";
    await simulator.changeWorkout("demo", changed, { totalWorkJoules: 123_000 });
    const sync = await pressed;
    await simulator.setFaults();
    await sync.waitForEnd();
    const staying = workouts.map(({ id }) => id).filter((id) => !removed.includes(id));
    const listed = await stage.database.count("workout WHERE peloton_workout_id = ANY($1)", [staying]);
    stage.expect(
      listed === staying.length,
      `${staying.length - listed} workouts slipped through between two pages`,
    );
    const added = await simulator.addWorkout("demo");
    await (await rider.sync("full")).waitForWhole(["graph_gone"], removed);
    const kept = await stage.database.count(
      "workout WHERE peloton_workout_id = ANY($1) AND missing_since_at IS NOT NULL",
      [removed],
    );
    stage.expect(kept === removedCount, `${kept} of ${removedCount} removed workouts are kept and marked`);
    const edited = await stage.database.count(
      "workout WHERE peloton_workout_id = $1 AND total_output_kj = 123",
      [changed],
    );
    stage.expect(edited === 1, "an edit was not noticed");
    const isThere = await stage.database.count("workout WHERE peloton_workout_id = $1", [added.id]);
    stage.expect(isThere === 1, "a new workout was not found");
  },
};
