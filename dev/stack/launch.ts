import type { AppMode } from "./parts/app.ts";
import { printLine } from "./print.ts";
import { loadEnvFile, readSettings } from "./settings.ts";
import { shortenPath, Stack, type StackUrls } from "./stack.ts";
import { waitForStop } from "./wait-for-stop.ts";

/** Starts the stack, says where everything is, and stays until it is told to stop. Returns the exit code. */
export async function launch(mode: AppMode): Promise<number> {
  loadEnvFile();
  const settings = readSettings(process.env);
  const stopRequest = waitForStop();
  const stack = new Stack({
    mode,
    settings,
    env: process.env,
    print: printLine,
    onGiveUp: stopRequest.giveUp,
  });
  try {
    const starting = stack.start();
    const started = await Promise.race([starting, stopRequest.promise]);
    if (typeof started === "string") starting.catch(() => undefined);
    else printOverview(started, settings.dataDirectory);
    const reason = await stopRequest.promise;
    if (reason !== "asked") {
      console.error(`\n✖ ${reason}\n  The logs are in ${shortenPath(settings.dataDirectory)}/logs.`);
    }
    printLine("\nStopping …");
    return reason === "asked" ? 0 : 1;
  } finally {
    await stack.stop();
    stopRequest.dispose();
  }
}

function printOverview(urls: StackUrls, dataDirectory: string): void {
  const engineName =
    urls.engine?.kind === "inngest" ? "Inngest dev server" : "local engine, in place of Inngest's dev server";
  const database =
    urls.dataDirectory === undefined ? "from DATABASE_URL" : `data in ${shortenPath(urls.dataDirectory)}`;
  const lines = [
    "",
    `  Spinback is ready →  ${urls.app}`,
    "",
    `  Queue       ${urls.engine ? `${urls.engine.url} (${engineName})` : "your own Inngest, from the environment"}`,
    `  Simulator   ${urls.simulator ?? "from DEMO_API_URL"}`,
    `  PostgreSQL  ${new URL(urls.database).host} (${database})`,
    `  Logs        ${shortenPath(dataDirectory)}/logs`,
    "",
    "  Ctrl-C stops everything.",
    "",
  ];
  for (const line of lines) printLine(line);
}
