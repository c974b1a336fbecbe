import { cron } from "inngest";
import { sendPendingAlerts } from "@/lib/alerts/send-pending-alerts.ts";
import { inngest } from "./client.ts";

/** Tells the operator what was written down since. An alert that isn't taken comes again at a later minute. */
export const sendAlerts = inngest.createFunction(
  {
    id: "send-alerts",
    name: "Send alerts",
    triggers: [cron("* * * * *")],
    retries: 0,
    concurrency: 1,
  },
  async ({ step }) => step.run("send", sendPendingAlerts),
);
