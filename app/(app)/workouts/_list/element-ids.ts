/** What the list's keys lead to. */
export const searchFieldId = "workout-search";
export const workoutTableId = "workout-table";

/** Says how many workouts there are. */
export const workoutCountId = "workout-count";
