import { Inngest } from "inngest";
import { createLog } from "@/lib/log.ts";

/** Where the engine is comes from its own variables: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
export const inngest = new Inngest({
  id: "spinback",
  logger: createLog("inngest"),
  // A step that is repeated after a crash finds its item done, so few round trips matter more than few repeats. The SDK
  // keeps all of a request in memory until its longest time is over, also when it ended at once.
  checkpointing: { bufferedSteps: 10, maxRuntime: "15s" },
});
