import { AppError, type ErrorCode } from "@/lib/errors.ts";

export type PelotonReason =
  | "unauthorized"
  | "forbidden"
  | "payment_required"
  | "not_found"
  | "rate_limited"
  | "upstream_error"
  | "bad_payload"
  | "invalid_credentials"
  | "refresh_refused";

export interface PelotonErrorOptions {
  /** What was asked for, without hosts, ids or secrets: `GET /api/me`. */
  endpoint: string;
  httpStatus?: number;
  /** When Peloton may be asked again. */
  retryAt?: Date;
  /** For the log; never a token and never a payload. */
  detail?: string;
  cause?: unknown;
}

const answers: Record<PelotonReason, { code: ErrorCode; userMessage: string; field?: string }> = {
  unauthorized: {
    code: "needs_sign_in",
    userMessage: "Peloton no longer accepts this connection. Connect your account again to go on.",
  },
  forbidden: { code: "peloton_refused", userMessage: "Peloton doesn't let this account see that." },
  payment_required: {
    code: "peloton_refused",
    userMessage: "Peloton shows that only to accounts with an active membership.",
  },
  not_found: { code: "peloton_refused", userMessage: "Peloton doesn't have that any more." },
  rate_limited: {
    code: "peloton_unavailable",
    userMessage: "Peloton asked for a pause. Please try again in a few minutes.",
  },
  upstream_error: {
    code: "peloton_unavailable",
    userMessage: "Peloton can't be reached at the moment. Please try again in a few minutes.",
  },
  bad_payload: {
    code: "peloton_unavailable",
    userMessage: "Peloton gave an answer that could not be read. Please try again in a few minutes.",
  },
  invalid_credentials: {
    code: "peloton_refused",
    userMessage: "Peloton doesn't know this e-mail and password. Check both and try again.",
    field: "password",
  },
  refresh_refused: {
    code: "needs_sign_in",
    userMessage: "Peloton ended this connection. Connect your account again to go on.",
  },
};

/** Anything that goes wrong between here and Peloton. */
export class PelotonError extends AppError {
  override readonly name = "PelotonError";
  readonly endpoint: string;
  readonly httpStatus: number | undefined;
  readonly retryAt: Date | undefined;

  constructor(
    readonly reason: PelotonReason,
    options: PelotonErrorOptions,
  ) {
    const { code, ...shown } = answers[reason];
    super(code, {
      ...shown,
      logMessage: describe(reason, options),
      cause: options.cause,
      ...retryAfter(options),
    });
    this.endpoint = options.endpoint;
    this.httpStatus = options.httpStatus;
    this.retryAt = options.retryAt;
  }
}

function describe(reason: PelotonReason, options: PelotonErrorOptions): string {
  const status = options.httpStatus === undefined ? "" : ` (HTTP ${options.httpStatus})`;
  const detail = options.detail === undefined ? "" : `: ${options.detail}`;
  return `${options.endpoint} ${reason}${status}${detail}`;
}

function retryAfter({ retryAt }: PelotonErrorOptions): { retryAfterSeconds?: number } {
  if (!retryAt) return {};
  return { retryAfterSeconds: Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000)) };
}
