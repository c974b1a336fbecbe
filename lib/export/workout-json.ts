import type { ExportGraph } from "./graph.ts";
import type { WorkoutMaterial } from "./read-material.ts";

/** Everything that is held of a workout, as an object for JSON. Names carry their units. */
export function composeWorkoutJson({ workout, load, graph, classFacts }: WorkoutMaterial): object {
  const { ride, ...facts } = workout;
  return {
    ...facts,
    ...load,
    class: ride && { ...ride, ...classFacts },
    graph: graph && composeGraph(graph),
  };
}

function composeGraph({ route, ...graph }: ExportGraph): object {
  return { ...graph, route: route.seconds.length > 0 ? route : null };
}
