import { cron } from "inngest";
import { startScheduledSyncs as startDueSyncs } from "@/lib/schedule/start-scheduled-syncs.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";

/** Starts what the riders' schedules say is due. A schedule is claimed in the database, so this may run anywhere and twice. */
export const startScheduledSyncs = inngest.createFunction(
  {
    id: "start-scheduled-syncs",
    name: "Start scheduled syncs",
    triggers: [cron("* * * * *")],
    retries: 0,
    concurrency: 1,
  },
  async ({ step }) => {
    const commands = await step.run("start", startDueSyncs);
    if (commands.length > 0) await step.sendEvent("started", await composeEvents(commands));
    return { commands: commands.length };
  },
);
