import { inngest } from "./client.ts";
import { performanceGraphsRequested } from "./events.ts";
import { fetchChunk, giveUpChunk } from "./fetch-chunk.ts";
import { chunkFlow } from "./flow-control.ts";

export const fetchPerformanceGraphs = inngest.createFunction(
  {
    id: "fetch-performance-graphs",
    name: "Fetch performance graphs",
    triggers: [performanceGraphsRequested],
    ...chunkFlow,
    onFailure: async ({ event, error }) => {
      const chunk = performanceGraphsRequested.schema.parse(event.data.event.data);
      await giveUpChunk("fetch-performance-graphs", chunk, error);
    },
  },
  ({ event, step }) => fetchChunk(event.data, step),
);
