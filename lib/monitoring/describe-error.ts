const longestText = 4_000;
const deepestCause = 5;

/**
 * An error as the log holds it: its type, message, stack and plain properties, its causes nested within. Objects that
 * libraries hang on their errors, such as whole requests, are left out. What isn't an error is returned as it is.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === "string" ? shorten(error) : error;
  return {
    type: error.name,
    message: shorten(error.message),
    ...readPlainProperties(error),
    stack: shorten(error.stack ?? ""),
    ...(error.cause !== undefined &&
      depth < deepestCause && { cause: describeError(error.cause, depth + 1) }),
    ...(error instanceof AggregateError &&
      depth < deepestCause && { errors: error.errors.map((one) => describeError(one, depth + 1)) }),
  };
}

function readPlainProperties(error: Error): Record<string, unknown> {
  const plain = Object.entries(error).filter(([name, value]) => name !== "name" && isPlain(value));
  return Object.fromEntries(
    plain.map(([name, value]) => [name, typeof value === "string" ? shorten(value) : value]),
  );
}

function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value) || value instanceof Date;
}

function shorten(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`;
}
