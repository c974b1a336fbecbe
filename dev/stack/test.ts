import { run as runCheck } from "./check.ts";
import { runE2e } from "./e2e.ts";
import { runFaults } from "./faults.ts";
import { generateClient } from "./generate-client.ts";
import { formatSeconds, printLine } from "./print.ts";
import { runTests, type TestRun } from "./run-tests.ts";
import { addCounts } from "./test-counts.ts";
import { tools } from "./tools.ts";
import { UserError } from "./user-error.ts";

type PartName = "check" | "unit" | "db" | "e2e" | "faults";

const runners: Record<PartName, (args: string[]) => Promise<TestRun>> = {
  check: runCheckPart,
  unit: (args) => runVitest("unit", args),
  db: (args) => runVitest("database", args),
  e2e: runE2e,
  faults: runFaults,
};
const names: PartName[] = ["check", "unit", "db", "e2e", "faults"];

interface Result extends TestRun {
  name: PartName;
  duration: string;
}

/** `npm test` runs every part up to the first that fails; `npm test -- unit lib/sync` runs one, with arguments for its runner. */
export async function run([wanted, ...args]: string[]): Promise<number> {
  const chosen = wanted === undefined ? names : names.filter((name) => name === wanted);
  if (chosen.length === 0) throw new UserError(`There is no part "${wanted}". Parts: ${names.join(", ")}.`);
  const results: Result[] = [];
  for (const name of chosen) {
    const result = await runPart(name, args);
    results.push(result);
    if (!result.isPassed) break;
  }
  printSummary(results, chosen);
  return results.every((result) => result.isPassed) ? 0 : 1;
}

async function runPart(name: PartName, args: string[]): Promise<Result> {
  printLine(`\n── ${name} ──`);
  const startedAt = Date.now();
  const result = await runners[name](args);
  const { passed, failed } = result.counts;
  // A part can also fail outside its tests, by a type error for one.
  const counts = { passed, failed: result.isPassed ? failed : Math.max(failed, 1) };
  return { name, isPassed: result.isPassed, counts, duration: formatSeconds(startedAt) };
}

async function runCheckPart(): Promise<TestRun> {
  const counts = { passed: 0, failed: 0 };
  try {
    return { isPassed: (await runCheck()) === 0, counts };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    printLine(`✖ ${error.message}`);
    return { isPassed: false, counts };
  }
}

async function runVitest(project: string, args: string[]): Promise<TestRun> {
  await generateClient();
  const base = [
    tools.vitest,
    "run",
    "--config",
    "dev/vitest.config.ts",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
  ];
  return runTests((reportFile) => [...base, `--outputFile.json=${reportFile}`, ...args], process.env);
}

function printSummary(results: Result[], chosen: PartName[]): void {
  printLine("");
  for (const { name, isPassed, counts, duration } of results) {
    const detail = name === "check" ? "" : ` · ${counts.passed} passed, ${counts.failed} failed`;
    printLine(`${isPassed ? "✔" : "✖"} ${name} (${duration})${detail}`);
  }
  for (const name of chosen.slice(results.length)) printLine(`- ${name} was not run`);
  const total = addCounts(results.map((result) => result.counts));
  printLine(`${total.passed} passed, ${total.failed} failed`);
}
