import { withoutTelemetry } from "./base-env.ts";
import { generateClient } from "./generate-client.ts";
import { runStep } from "./print.ts";
import { runProgram } from "./run-program.ts";
import { tools } from "./tools.ts";

const steps = [
  { title: "Route types", args: [tools.next, "typegen"] },
  { title: "Types", args: [tools.tsc, "--noEmit"] },
  { title: "Lint", args: [tools.oxlint, "--type-aware", "--deny-warnings"] },
  { title: "Format", args: [tools.oxfmt, "--check"] },
  { title: "Unused code", args: [tools.knip] },
];

/** `npm run check`: everything that can be said about the code without running it. */
export async function run(): Promise<number> {
  const env = withoutTelemetry(process.env);
  await runStep("Prisma client", () => generateClient());
  for (const { title, args } of steps) {
    await runStep(title, () => runProgram(title, args, { env, shownLines: Number.POSITIVE_INFINITY }));
  }
  return 0;
}
