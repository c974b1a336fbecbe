interface ErrorBody {
  error?: { code?: string; message?: string; field?: string };
}

/** What is read is asked for again by SWR. Of what was sent nobody knows how far it came. */
const unreachableMessages = {
  reading: "Spinback can’t be reached. Check your connection; this page tries again by itself.",
  sending: "Spinback can’t be reached. Check your connection, see whether this was saved, and try again.",
};
const unexpectedMessage = "Something went wrong on our side. Please try again in a moment.";

/** A refused or failed call to our own API; `message` may be shown as it is. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    message: string,
    /** The API's error code, or `unreachable` when there was no answer at all. */
    readonly code: string,
    readonly status: number | null,
    /** The input field that is wrong. */
    readonly field?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** GETs JSON of our own API. Throws `RequestError`. */
export async function fetchJson<Answer>(url: string): Promise<Answer> {
  return request<Answer>("reading", url, { headers: { accept: "application/json" } });
}

/** Sends a JSON body to our own API. Throws `RequestError`. */
export async function sendJson<Answer>(
  method: "POST" | "PUT" | "DELETE",
  url: string,
  body: Record<string, unknown>,
): Promise<Answer> {
  return request<Answer>("sending", url, {
    method,
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** What to tell the person about anything that was thrown by a call. */
export function describeRequestError(error: unknown): string {
  return error instanceof RequestError ? error.message : unexpectedMessage;
}

async function request<Answer>(
  purpose: keyof typeof unreachableMessages,
  url: string,
  init: RequestInit,
): Promise<Answer> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    throw new RequestError(unreachableMessages[purpose], "unreachable", null, undefined, { cause });
  });
  if (!response.ok) throw await readError(response);
  const answer: Answer = await response.json();
  return answer;
}

async function readError(response: Response): Promise<RequestError> {
  const { error } = await readErrorBody(response);
  return new RequestError(
    error?.message ?? unexpectedMessage,
    error?.code ?? "internal",
    response.status,
    error?.field,
  );
}

// A proxy in front of us answers in HTML when the app is down.
async function readErrorBody(response: Response): Promise<ErrorBody> {
  try {
    const body: ErrorBody = await response.json();
    return body;
  } catch {
    return {};
  }
}
