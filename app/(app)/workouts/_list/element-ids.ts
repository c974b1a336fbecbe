/** What the list's keys lead to. */
export const searchFieldId = "workout-search";
export const workoutTableId = "workout-table";
