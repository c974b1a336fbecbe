import { readOptions } from "../faults/options.ts";
import { printScenarios } from "../faults/print.ts";
import { chooseScenarios, runFaultSuite } from "../faults/suite.ts";
import { formatSeconds, printLine } from "./print.ts";
import type { TestRun } from "./run-tests.ts";

/** `npm run test:faults`: whole syncs with each fault and with mixtures, compared with what the simulator holds. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options.list) {
    printScenarios(chooseScenarios(options));
    return 0;
  }
  const startedAt = Date.now();
  const { passed, failed } = await runFaultSuite(options);
  printLine(`\n${passed} passed, ${failed} failed (${formatSeconds(startedAt)})`);
  return failed === 0 ? 0 : 1;
}

/** The short form, as a part of `npm test`. */
export async function runFaults(args: string[]): Promise<TestRun> {
  const counts = await runFaultSuite(readOptions(args.length === 0 ? ["--short"] : args));
  return { isPassed: counts.failed === 0, counts };
}
