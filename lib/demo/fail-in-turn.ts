import type { FaultRule } from "./simulator-control.ts";

const failures: Omit<FaultRule, "match" | "ids">[] = [
  { kind: "status", status: 404 },
  { kind: "status", status: 402 },
  { kind: "html" },
  { kind: "truncated" },
  { kind: "status", status: 500 },
];

/** Makes the graphs fail, each kind of failure in turn; one in six is left whole. */
export function failInTurn(graphIds: string[]): FaultRule[] {
  const turns = failures.length + 1;
  return failures
    .map((failure, turn) => ({
      match: "performanceGraph",
      ...failure,
      ids: graphIds.filter((_, index) => index % turns === turn),
    }))
    .filter(({ ids }) => ids.length > 0);
}
