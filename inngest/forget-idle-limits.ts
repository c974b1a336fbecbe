import { cron } from "inngest";
import { forgetIdleLimits as forgetIdle } from "@/lib/limiter/forget-idle-limits.ts";
import { inngest } from "./client.ts";

/** Each address and account that ever tried to sign in leaves a row. */
export const forgetIdleLimits = inngest.createFunction(
  {
    id: "forget-idle-limits",
    name: "Forget idle limits",
    triggers: [cron("20 4 * * *")],
    retries: 3,
    concurrency: 1,
  },
  async ({ step }) => step.run("forget", async () => ({ forgottenCount: await forgetIdle() })),
);
