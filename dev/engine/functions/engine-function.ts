import { ExpressionError, compileExpression, type Expression, type ExpressionScope } from "./expressions.ts";
import { compileCron, type CronTrigger } from "./cron-trigger.ts";
import { parseDurationMs } from "../clock/durations.ts";
import { type FunctionConfig, functionConfigSchema } from "./function-config.ts";
import { createFunctionUuid } from "../ids.ts";
import { RefusedRequest } from "../http/refused-request.ts";
import type { Rate } from "../queue/rate-meter.ts";

const dayMs = 86_400_000;
const defaultRetries = 4;
const notOffered = ["batchEvents", "debounce", "singleton"];

export interface EventTrigger {
  event: string;
  expression: Expression | undefined;
}

export interface ConcurrencyRule {
  limit: number;
  scope: "fn" | "env" | "account";
  key: Expression | undefined;
}

export interface RateRule extends Rate {
  key: Expression | undefined;
}

export interface CancelRule {
  event: string;
  expression: Expression | undefined;
  timeoutMs: number | undefined;
}

/** A registered function with every expression parsed and every duration in milliseconds. */
export interface EngineFunction {
  id: string;
  uuid: string;
  name: string;
  maxAttempts: number;
  events: EventTrigger[];
  crons: CronTrigger[];
  concurrency: ConcurrencyRule[];
  throttle: RateRule | undefined;
  rateLimits: RateRule[];
  priority: Expression | undefined;
  cancelOn: CancelRule[];
  startTimeoutMs: number | undefined;
  finishTimeoutMs: number | undefined;
  config: FunctionConfig;
}

/** Throws a RefusedRequest that names the function and the setting that the engine can't honour. */
export function compileFunction(input: { id: string }): EngineFunction {
  const config = parseConfig(input);
  const compile = createCompiler(config.id);
  return {
    id: config.id,
    uuid: createFunctionUuid(config.id),
    name: config.name ?? config.id,
    maxAttempts: (config.steps.step.retries?.attempts ?? defaultRetries) + 1,
    events: config.triggers.flatMap((trigger) =>
      "event" in trigger
        ? [
            {
              event: trigger.event,
              expression: compile.expression("trigger if", trigger.expression, "event"),
            },
          ]
        : [],
    ),
    crons: config.triggers.flatMap((trigger) => ("cron" in trigger ? [compile.cron(trigger)] : [])),
    concurrency: compile.concurrency(config.concurrency),
    throttle: config.throttle && compile.rate("throttle", config.throttle, config.throttle.burst ?? 1),
    rateLimits: compileRateLimits(config, compile),
    priority: compile.priority(config.priority?.run),
    cancelOn: (config.cancel ?? []).map((rule) => ({
      event: rule.event,
      expression: compile.expression("cancelOn if", rule.if, "event and async"),
      timeoutMs: compile.duration("cancelOn timeout", rule.timeout),
    })),
    startTimeoutMs: compile.duration("timeouts.start", config.timeouts?.start),
    finishTimeoutMs: compile.duration("timeouts.finish", config.timeouts?.finish),
    config,
  };
}

function parseConfig(input: { id: string }): FunctionConfig {
  const missing = notOffered.find((setting) => Object.hasOwn(input, setting));
  if (missing) throw refuse(input.id, missing, "the local engine doesn't have it");
  const parsed = functionConfigSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse(input.id, issue?.path.join(".") || "configuration", issue?.message ?? "invalid");
}

function compileRateLimits(config: FunctionConfig, compile: ReturnType<typeof createCompiler>): RateRule[] {
  const rules: RateRule[] = [];
  if (config.rateLimit) rules.push(compile.rate("rateLimit", config.rateLimit, 0));
  const key = compile.expression("idempotency", config.idempotency, "event");
  if (key) rules.push({ key, capacity: 1, intervalMs: dayMs });
  return rules;
}

function createCompiler(functionId: string) {
  const expression = (setting: string, source: string | undefined, scope: ExpressionScope) => {
    if (source === undefined) return undefined;
    try {
      return compileExpression(source, scope);
    } catch (error) {
      if (error instanceof ExpressionError) throw refuse(functionId, setting, error.message);
      throw error;
    }
  };
  const duration = (setting: string, text: string | undefined) => {
    if (text === undefined) return undefined;
    const durationMs = parseDurationMs(text);
    if (durationMs === undefined) throw refuse(functionId, setting, `\`${text}\` is not a duration`);
    return durationMs;
  };
  return {
    expression,
    duration,
    cron: (trigger: { cron: string; jitter?: string | undefined }): CronTrigger => {
      const compiled = compileCron(trigger.cron, duration("cron jitter", trigger.jitter) ?? 0);
      if (typeof compiled === "string") throw refuse(functionId, "cron trigger", compiled);
      return compiled;
    },
    rate: (
      setting: string,
      rule: { limit: number; period: string; key?: string | undefined },
      burst: number,
    ) => {
      const periodMs = duration(`${setting}.period`, rule.period) ?? 0;
      if (periodMs < 1_000) throw refuse(functionId, `${setting}.period`, "it has to be a second or more");
      const key = expression(`${setting}.key`, rule.key, "event");
      return { key, capacity: rule.limit + burst, intervalMs: periodMs / rule.limit };
    },
    concurrency: (setting: FunctionConfig["concurrency"]): ConcurrencyRule[] => {
      const entries = typeof setting === "number" ? [{ limit: setting }] : [setting ?? []].flat();
      return entries
        .map((entry) => compileConcurrency(functionId, entry, expression))
        .filter((rule) => rule.limit > 0);
    },
    priority: (source: string | undefined) => {
      const compiled = expression("priority.run", source, "event");
      if (!compiled || compiled.type === "int") return compiled;
      const advice = "Inngest takes only an int here and ignores anything else; write int(…)";
      throw refuse(
        functionId,
        "priority.run",
        `\`${compiled.source}\` is of type ${compiled.type}. ${advice}`,
      );
    },
  };
}

type CompileExpression = (
  setting: string,
  source: string | undefined,
  scope: ExpressionScope,
) => Expression | undefined;

function compileConcurrency(
  functionId: string,
  entry: Exclude<FunctionConfig["concurrency"], number | undefined | unknown[]>,
  expression: CompileExpression,
): ConcurrencyRule {
  const scope = entry.scope ?? "fn";
  if (scope !== "fn" && entry.key === undefined) {
    throw refuse(functionId, "concurrency", `scope "${scope}" needs a key`);
  }
  return { limit: entry.limit, scope, key: expression("concurrency.key", entry.key, "event") };
}

function refuse(functionId: string, setting: string, reason: string): RefusedRequest {
  return new RefusedRequest(400, `Function "${functionId}", ${setting}: ${reason}`);
}
