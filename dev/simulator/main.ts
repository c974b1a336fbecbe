import { parseArgs } from "node:util";
import { z } from "zod";
import { createSimulator, fullDemoWorkouts } from "./simulator.ts";

const environmentSchema = z.object({
  SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SIMULATOR_LATENCY_MS: z.coerce.number().min(0).default(50),
  SIMULATOR_RATE_LIMIT: z.coerce.number().positive().optional(),
  SIMULATOR_DEMO_WORKOUTS: z.coerce.number().int().min(0).max(fullDemoWorkouts).default(fullDemoWorkouts),
});

await main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const environment = environmentSchema.safeParse({
    ...dropEmpty(process.env),
    ...(values.port !== undefined && { SIMULATOR_PORT: values.port }),
  });
  if (!environment.success) fail(z.prettifyError(environment.error));
  const { data } = environment;

  try {
    const simulator = await createSimulator({
      port: data.SIMULATOR_PORT,
      demoWorkouts: data.SIMULATOR_DEMO_WORKOUTS,
      settings: {
        latencyMs: data.SIMULATOR_LATENCY_MS,
        requestsPerSecond: data.SIMULATOR_RATE_LIMIT ?? null,
      },
    });
    const stop = () => void simulator.close().then(() => process.exit(0));
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
    process.once("disconnect", stop);
    process.stdout.write(`Peloton simulator listening on ${simulator.url}\n`);
  } catch (error) {
    if (!isPortTaken(error)) throw error;
    fail(`Port ${data.SIMULATOR_PORT} is taken. Choose another with --port or SIMULATOR_PORT.`);
  }
}

function dropEmpty(environment: NodeJS.ProcessEnv): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
