import { inngest } from "./client.ts";
import { cancelledWithRun, performanceGraphsRequested } from "./events.ts";
import { fetchChunk } from "./fetch-chunk.ts";

export const fetchPerformanceGraphs = inngest.createFunction(
  {
    id: "fetch-performance-graphs",
    name: "Fetch performance graphs",
    triggers: [performanceGraphsRequested],
    retries: 3,
    concurrency: [
      { key: "event.data.userId", limit: 8 },
      { scope: "env", key: '"upstream"', limit: 48 },
    ],
    throttle: { key: "event.data.userId", limit: 10, period: "1s" },
    priority: { run: "int(event.data.priority)" },
    cancelOn: cancelledWithRun,
    timeouts: { finish: "30m" },
  },
  ({ event, step }) => fetchChunk(event.data, step),
);
