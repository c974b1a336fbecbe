import { z } from "zod";
import type { RunError } from "../runs/run.ts";

const errorSchema = z
  .looseObject({ name: z.string().optional(), message: z.string().optional(), stack: z.string().optional() })
  .transform((error): RunError => ({
    ...error,
    name: error.name ?? "Error",
    message: error.message ?? "Unknown error",
  }));

const operationSchema = z.looseObject({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown(),
  error: errorSchema.nullish(),
  timing: z.object({ a: z.number(), b: z.number() }).nullish(),
});

/** One thing that the SDK reports: a step that ran or failed, one that it plans, a wait, the end of the run. */
export type StepOperation = z.infer<typeof operationSchema>;

const operationsSchema = z.union([
  z.array(operationSchema),
  operationSchema.transform((operation) => [operation]),
]);

export function parseOperations(body: unknown): StepOperation[] | undefined {
  return operationsSchema.safeParse(body).data;
}

/** Any answer that stands for an error; what isn't one is quoted. */
export function parseRunError(body: unknown): RunError {
  const parsed = errorSchema.safeParse(body);
  if (parsed.success && (parsed.data.message !== "Unknown error" || parsed.data.name !== "Error"))
    return parsed.data;
  return { name: "Error", message: typeof body === "string" ? body : JSON.stringify(body) };
}
