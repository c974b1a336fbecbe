import { Environment, EvaluationError, type ParseResult } from "@marcbachmann/cel-js";

export type ExpressionScope = "event" | "event and async";

export interface ExpressionContext {
  event: object;
  async?: object;
}

/** A parsed CEL expression; `type` is what the checker knows of its result, "dyn" when that depends on the event. */
export interface Expression {
  source: string;
  type: string;
  evaluate: (context: ExpressionContext) => unknown;
}

export class ExpressionError extends Error {
  override readonly name = "ExpressionError";
}

const environments: Record<ExpressionScope, Environment> = {
  event: new Environment().registerVariable("event", "dyn"),
  "event and async": new Environment().registerVariable("event", "dyn").registerVariable("async", "dyn"),
};

/** Parses and checks; throws an ExpressionError that quotes the expression. */
export function compileExpression(source: string, scope: ExpressionScope): Expression {
  const program = parseExpression(source, scope);
  const checked = program.check();
  if (!checked.valid || checked.type === undefined) {
    throw new ExpressionError(`\`${source}\` is not valid: ${firstLine(checked.error)}`);
  }
  return { source, type: checked.type, evaluate: (context) => evaluateProgram(program, source, context) };
}

export function evaluateCondition(expression: Expression, context: ExpressionContext): boolean {
  return expression.evaluate(context) === true;
}

/** Equal values give equal keys; a field that isn't there gives "null". */
export function evaluateKey(expression: Expression | undefined, context: ExpressionContext): string {
  if (!expression) return "";
  const value = expression.evaluate(context);
  if (typeof value === "string") return value;
  return (
    JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? Number(part) : part)) ?? "null"
  );
}

function parseExpression(source: string, scope: ExpressionScope): ParseResult {
  try {
    return environments[scope].parse(source);
  } catch (error) {
    throw new ExpressionError(`\`${source}\` can't be read: ${firstLine(error)}`, { cause: error });
  }
}

function evaluateProgram(program: ParseResult, source: string, context: ExpressionContext): unknown {
  try {
    return program({ event: context.event, async: context.async ?? {} });
  } catch (error) {
    // Inngest takes a field that the event hasn't got for null.
    if (error instanceof EvaluationError && error.code === "no_such_key") return null;
    throw new ExpressionError(`\`${source}\` failed: ${firstLine(error)}`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? message;
}
