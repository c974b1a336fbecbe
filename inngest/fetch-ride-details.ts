import { inngest } from "./client.ts";
import { rideDetailsRequested } from "./events.ts";
import { fetchChunk, giveUpChunk } from "./fetch-chunk.ts";
import { chunkFlow } from "./flow-control.ts";

export const fetchRideDetails = inngest.createFunction(
  {
    id: "fetch-ride-details",
    name: "Fetch ride details",
    triggers: [rideDetailsRequested],
    ...chunkFlow,
    onFailure: async ({ event, error }) => {
      const chunk = rideDetailsRequested.schema.parse(event.data.event.data);
      await giveUpChunk("fetch-ride-details", chunk, error);
    },
  },
  ({ event, step }) => fetchChunk(event.data, step),
);
