import { z } from "zod";

/** What can be changed while the simulator runs. */
export const settingsSchema = z.object({
  latencyMs: z.number().min(0).max(60_000),
  jitterMs: z.number().min(0).max(60_000),
  /** null for no limit */
  requestsPerSecond: z.number().positive().nullable(),
  tokenLifetimeSeconds: z.number().int().positive(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  latencyMs: 50,
  jitterMs: 0,
  requestsPerSecond: null,
  tokenLifetimeSeconds: 172_800,
};
