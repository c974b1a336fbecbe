import { Inngest } from "inngest";
import { createLog } from "@/lib/log.ts";

/** Where the engine is comes from its own variables: INNGEST_DEV, INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY. */
export const inngest = new Inngest({ id: "spinback", logger: createLog("inngest") });
