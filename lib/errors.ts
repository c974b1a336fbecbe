const statusByCode = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  not_connected: 409,
  needs_sign_in: 409,
  too_many_attempts: 429,
  peloton_refused: 422,
  peloton_unavailable: 502,
  engine_unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof statusByCode;

export interface AppErrorOptions {
  /** What the person reads. */
  userMessage: string;
  /** What the log holds; the user message when left out. */
  logMessage?: string;
  /** The input field that is wrong. */
  field?: string;
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** An expected error: its user message may be shown. Anything else that is thrown is a bug and shown as `internal`. */
export class AppError extends Error {
  override readonly name: string = "AppError";
  readonly userMessage: string;
  readonly field: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    readonly code: ErrorCode,
    options: AppErrorOptions,
  ) {
    super(options.logMessage ?? options.userMessage, { cause: options.cause });
    this.userMessage = options.userMessage;
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return statusByCode[this.code];
  }
}
