import { cron } from "inngest";
import { deriveAllMissingStatistics } from "@/lib/workouts/derive-missing.ts";
import { inngest } from "./client.ts";

/** Gives graphs of earlier versions the numbers that are computed with each graph today. Each is claimed in the database, so this may run anywhere and twice. */
export const deriveStatistics = inngest.createFunction(
  {
    id: "derive-statistics",
    name: "Derive statistics",
    triggers: [cron("* * * * *")],
    retries: 0,
    concurrency: 1,
  },
  async ({ step }) => step.run("derive", () => deriveAllMissingStatistics()),
);
