import { writeFileSync } from "node:fs";
import { checkSystem, describeMachine, type Machine } from "../bench/machine.ts";
import { readOptions, type BenchOptions } from "../bench/options.ts";
import { describeFirstSyncs } from "../bench/report/first-sync-rows.ts";
import { describeGrowth } from "../bench/report/growth.ts";
import { describeLoads } from "../bench/report/load.ts";
import { describePacedSync } from "../bench/report/paced-rows.ts";
import { describePages } from "../bench/report/page-rows.ts";
import type { Row } from "../bench/report/row.ts";
import { formatTable } from "../bench/report/table.ts";
import { pace, runBench, type BenchResults } from "../bench/run-bench.ts";
import { printLine } from "./print.ts";

/** `npm run bench`: measures whole syncs and the pages on stacks of their own. What it measures is told, and fails nothing. */
export async function run(args: string[]): Promise<number> {
  checkSystem();
  const options = readOptions(args);
  const machine = describeMachine();
  printLine(
    `${machine.cores} cores (${machine.processor}), ${machine.memoryGigabytes} GB, Node.js ${machine.node}`,
  );
  const results = await runBench(options);
  const rows = describeResults(results, options, machine);
  printLine("");
  for (const line of formatTable(rows)) printLine(line);
  const syncs = [...results.syncs, ...(results.paced ? [results.paced] : [])];
  printLine(`\n${describeLoads(syncs)}`);
  const growth = options.only.includes("first-sync") ? describeGrowth(results.syncs) : [];
  if (growth.length > 0) printLine("\nHow the CPU of a first sync grows:\n");
  for (const line of growth) printLine(`- ${line}`);
  if (options.jsonFile) {
    writeFileSync(options.jsonFile, `${JSON.stringify({ machine, rows, growth, ...results }, null, 2)}\n`);
  }
  return 0;
}

function describeResults(results: BenchResults, { only }: BenchOptions, { cores }: Machine): Row[] {
  return [
    ...(only.includes("first-sync") ? describeFirstSyncs(results.syncs, cores) : []),
    ...describePages(results.accounts),
    ...(results.paced ? describePacedSync(results.paced, pace) : []),
  ];
}
