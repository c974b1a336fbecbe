/** Two workouts can be laid over each other only where both have readings. */
export function putReadingsFirst<Workout extends { graphState: string }>(
  workouts: readonly Workout[],
): Workout[] {
  const hasReadings = ({ graphState }: Workout) => graphState === "fetched";
  return [...workouts.filter(hasReadings), ...workouts.filter((workout) => !hasReadings(workout))];
}
