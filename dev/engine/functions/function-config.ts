import { z } from "zod";

const eventTrigger = z.strictObject({ event: z.string().min(1), expression: z.string().optional() });
const cronTrigger = z.strictObject({ cron: z.string().min(1), jitter: z.string().optional() });

const concurrency = z.strictObject({
  limit: z.int().min(0),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});

const rate = { limit: z.int().min(1), period: z.string(), key: z.string().optional() };

const step = z.looseObject({
  retries: z.strictObject({ attempts: z.int().min(0).max(20).optional() }).optional(),
});

/** One function as the SDK registers it. A setting that isn't here is refused, not ignored. */
export const functionConfigSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(z.union([eventTrigger, cronTrigger])).max(10),
  steps: z.strictObject({ step }),
  concurrency: z.union([z.int().min(0), concurrency, z.array(concurrency).min(1).max(2)]).optional(),
  throttle: z.strictObject({ ...rate, burst: z.int().min(0).optional() }).optional(),
  rateLimit: z.strictObject(rate).optional(),
  idempotency: z.string().optional(),
  priority: z.strictObject({ run: z.string().optional() }).optional(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .max(5)
    .optional(),
  timeouts: z.strictObject({ start: z.string().optional(), finish: z.string().optional() }).optional(),
});

export type FunctionConfig = z.infer<typeof functionConfigSchema>;

/** What POST /fn/register carries, as far as the engine needs it. */
export const registrationSchema = z.looseObject({
  appName: z.string().min(1),
  sdk: z.string().optional(),
  functions: z.array(z.looseObject({ id: z.string().min(1) })),
});
