import { printLine } from "../stack/print.ts";
import type { Scenario } from "./scenario.ts";
import type { ScenarioResult } from "./run-scenario.ts";

export function printResult(result: ScenarioResult, seed: number): void {
  const { scenario, problems, seconds, requests, retries } = result;
  const figures = [`${seconds.toFixed(1)} s`, `${requests} requests`, `${retries} retries`];
  const mark = problems.length === 0 ? "✔" : "✖";
  printLine(`${mark} ${scenario.title.padEnd(64)} ${figures.map((figure) => figure.padStart(14)).join("")}`);
  if (problems.length === 0) return;
  for (const problem of problems) printLine(`    ${problem}`);
  printLine(`    alone: npm run test:faults -- --only ${scenario.name} --seed ${seed}`);
}

export function printScenarios(scenarios: Scenario[]): void {
  for (const { name, title, isShort } of scenarios)
    printLine(`${name.padEnd(28)} ${title}${isShort ? " (short form)" : ""}`);
}
