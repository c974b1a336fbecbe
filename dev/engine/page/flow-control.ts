import type { EngineFunction } from "../functions/engine-function.ts";

type Config = EngineFunction["config"];

/** A function's flow control in words, one phrase for each rule. */
export function describeFlowControl({ config }: EngineFunction): string[] {
  const { throttle, rateLimit, timeouts } = config;
  return [
    ...describeConcurrency(config.concurrency),
    ...(throttle ? [`${throttle.limit} starts every ${throttle.period}${per(throttle.key)}`] : []),
    ...(rateLimit ? [`at most ${rateLimit.limit} runs in ${rateLimit.period}${per(rateLimit.key)}`] : []),
    ...(config.idempotency ? [`once a day${per(config.idempotency)}`] : []),
    ...(config.priority?.run ? [`priority ${config.priority.run}`] : []),
    ...(config.cancel ?? []).map((rule) => `cancelled by ${rule.event}${rule.if ? ` if ${rule.if}` : ""}`),
    ...(timeouts?.start ? [`starts within ${timeouts.start}`] : []),
    ...(timeouts?.finish ? [`ends within ${timeouts.finish}`] : []),
    describeRetries(config.steps.step.retries?.attempts),
  ];
}

function describeConcurrency(setting: Config["concurrency"]): string[] {
  const rules = typeof setting === "number" ? [{ limit: setting }] : [setting ?? []].flat();
  return rules.map(({ limit, key, scope }) => {
    const reach = scope === undefined || scope === "fn" ? "" : " across functions";
    return `${limit} at once${per(key)}${reach}`;
  });
}

function describeRetries(retries: number | undefined): string {
  if (retries === undefined) return "4 retries";
  return retries === 1 ? "1 retry" : `${retries} retries`;
}

function per(key: string | undefined): string {
  return key === undefined ? "" : ` per ${key}`;
}
