import { inngest } from "./client.ts";
import { performanceGraphsRequested } from "./events.ts";
import { fetchChunk } from "./fetch-chunk.ts";
import { chunkFlow } from "./flow-control.ts";

export const fetchPerformanceGraphs = inngest.createFunction(
  {
    id: "fetch-performance-graphs",
    name: "Fetch performance graphs",
    triggers: [performanceGraphsRequested],
    ...chunkFlow,
  },
  ({ event, step }) => fetchChunk(event.data, step),
);
