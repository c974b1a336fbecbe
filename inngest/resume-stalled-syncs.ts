import { cron } from "inngest";
import { resumeStalledRuns } from "@/lib/sync/resume-stalled.ts";
import { inngest } from "./client.ts";
import { composeEvents } from "./command-events.ts";

/** Finds work whose worker died or whose event was lost. The rows know what is missing, so this may run at any time. */
export const resumeStalledSyncs = inngest.createFunction(
  {
    id: "resume-stalled-syncs",
    name: "Resume stalled syncs",
    triggers: [cron("* * * * *")],
    retries: 0,
    concurrency: 1,
  },
  async ({ step }) => {
    const commands = await step.run("look", resumeStalledRuns);
    if (commands.length > 0) await step.sendEvent("resume", await composeEvents(commands));
    return { commands: commands.length };
  },
);
