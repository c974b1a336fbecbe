/** The edge states that the simulator can be made to play. */
export const demoStates = [
  "nothing_to_do",
  "nothing_new",
  "throttled",
  "cloudflare",
  "signed_out",
  "peloton_down",
  "failures",
  "cancelled",
  "whale",
  "slow_network",
  "engine_unreachable",
] as const;

export type DemoState = (typeof demoStates)[number];
export type DemoRider = "demo" | "newcomer" | "empty" | "whale";
