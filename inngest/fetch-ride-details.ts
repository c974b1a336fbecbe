import { inngest } from "./client.ts";
import { cancelledWithRun, rideDetailsRequested } from "./events.ts";
import { fetchChunk } from "./fetch-chunk.ts";

export const fetchRideDetails = inngest.createFunction(
  {
    id: "fetch-ride-details",
    name: "Fetch ride details",
    triggers: [rideDetailsRequested],
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
