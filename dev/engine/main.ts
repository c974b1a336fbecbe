import { parseArgs } from "node:util";
import { z } from "zod";
import { createEngine } from "./engine.ts";
import { type EngineServer, startServer } from "./http/server.ts";

const usage =
  "Usage: main.ts --port 8288 --app-url http://127.0.0.1:3000/api/inngest [--retry-interval-ms 1000] [--workers 100]. " +
  "INNGEST_SDK_URL stands for --app-url, and other users of this machine can't read it.";

const optionsSchema = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(8_288),
  "app-url": z.url({ protocol: /^http$/ }).default("http://127.0.0.1:3000/api/inngest"),
  "retry-interval-ms": z.coerce.number().int().min(0).optional(),
  workers: z.coerce.number().int().min(1).optional(),
});

await main();

async function main(): Promise<void> {
  const options = readOptions();
  if (!options) return exit(usage);
  const engine = createEngine({
    appUrl: options["app-url"],
    retryIntervalMs: options["retry-interval-ms"],
    workers: options.workers,
    print: (line) => console.log(`[engine] ${line}`),
  });
  try {
    const server = await startServer(engine, options.port);
    closeOnSignal(server);
    console.log(`[engine] Spinback local engine listening on ${server.url}`);
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    exit(
      isTaken
        ? `[engine] Port ${options.port} is taken. Choose another with --port.`
        : `[engine] ${String(error)}`,
    );
  }
}

function readOptions(): z.infer<typeof optionsSchema> | undefined {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      options: { port: text, "app-url": text, "retry-interval-ms": text, workers: text },
    });
    return optionsSchema.parse({ "app-url": process.env["INNGEST_SDK_URL"] || undefined, ...values });
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    return undefined;
  }
}

function closeOnSignal(server: EngineServer): void {
  const close = () => void server.close().then(() => process.exit(0));
  process.once("SIGTERM", close);
  process.once("SIGINT", close);
  // The launcher's end closes the channel, however it ended.
  if (process.send) process.once("disconnect", close);
}

function exit(line: string): void {
  console.error(line);
  process.exit(1);
}
