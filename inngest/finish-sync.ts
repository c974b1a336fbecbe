import { finishRun } from "@/lib/sync/run-state.ts";
import { inngest } from "./client.ts";
import { finishRequested } from "./events.ts";

export const finishSync = inngest.createFunction(
  {
    id: "finish-sync",
    name: "Finish sync",
    triggers: [finishRequested],
    retries: 3,
    concurrency: [{ key: "event.data.runId", limit: 1 }],
  },
  async ({ event, step }) => {
    await step.run("finish", () => finishRun(event.data.runId));
  },
);
