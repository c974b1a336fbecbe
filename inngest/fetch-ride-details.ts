import { inngest } from "./client.ts";
import { rideDetailsRequested } from "./events.ts";
import { fetchChunk } from "./fetch-chunk.ts";
import { chunkFlow } from "./flow-control.ts";

export const fetchRideDetails = inngest.createFunction(
  {
    id: "fetch-ride-details",
    name: "Fetch ride details",
    triggers: [rideDetailsRequested],
    ...chunkFlow,
  },
  ({ event, step }) => fetchChunk(event.data, step),
);
