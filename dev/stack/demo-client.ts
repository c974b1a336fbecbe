import { CookieJar } from "tough-cookie";
import { z } from "zod";
import { UserError } from "./user-error.ts";

const snapshotSchema = z.looseObject({
  runId: z.string(),
  state: z.string(),
  stateReason: z.string().nullable(),
  isActive: z.boolean(),
  etaSeconds: z.number().nullable(),
  throttle: z.object({ pausedUntil: z.string(), reason: z.string().nullable() }).nullable(),
  progress: z.object({ done: z.number(), total: z.number(), percent: z.number() }),
  phases: z.record(z.string(), z.record(z.string(), z.number())),
});

export type DemoSnapshot = z.infer<typeof snapshotSchema>;

export type SyncControl = "pause" | "resume" | "cancel" | "retry";

/** The app refused a call. */
export class RefusedCall extends UserError {
  constructor(
    readonly status: number,
    call: string,
    text: string,
  ) {
    super(`${call} answered ${status}: ${text.slice(0, 500)}`);
  }
}

/** Uses the app over HTTP as a browser does, with its cookies. */
export class DemoClient {
  readonly #appUrl: string;
  readonly #jar = new CookieJar();

  constructor(appUrl: string) {
    this.#appUrl = appUrl;
  }

  async signUp(email: string, password: string): Promise<void> {
    await this.#call("POST", "/api/register", { json: { email, password } });
    const { csrfToken } = z
      .object({ csrfToken: z.string() })
      .parse(await this.#call("GET", "/api/auth/csrf"));
    const form = new URLSearchParams({ csrfToken, email, password, json: "true" });
    await this.#call("POST", "/api/auth/callback/credentials", { form });
  }

  async connectDemoRider(rider = "demo"): Promise<void> {
    await this.#call("POST", "/api/peloton/connection", { json: { mode: "demo", rider } });
  }

  /** Connects as to Peloton itself. */
  async connectByPassword(email: string, password: string): Promise<void> {
    await this.#call("POST", "/api/peloton/connection", { json: { mode: "password", email, password } });
  }

  /** Returns the id of the run. */
  async pressSync(mode: "incremental" | "full" = "incremental"): Promise<string> {
    const answer = await this.#call("POST", "/api/sync", { json: { mode } });
    return z.object({ runId: z.string() }).parse(answer).runId;
  }

  async readSnapshot(runId: string): Promise<DemoSnapshot> {
    return snapshotSchema.parse(await this.#call("GET", `/api/sync/${runId}`));
  }

  /** Pauses, resumes, cancels or retries; returns the new snapshot. */
  async controlSync(runId: string, control: SyncControl, json: object = {}): Promise<DemoSnapshot> {
    return snapshotSchema.parse(await this.#call("POST", `/api/sync/${runId}/${control}`, { json }));
  }

  async #call(
    method: string,
    path: string,
    body: { json?: unknown; form?: URLSearchParams } = {},
  ): Promise<unknown> {
    const url = `${this.#appUrl}${path}`;
    const response = await fetch(url, {
      method,
      redirect: "manual",
      headers: {
        cookie: await this.#jar.getCookieString(url),
        ...(body.json !== undefined && { "content-type": "application/json" }),
      },
      body: body.form ?? (body.json === undefined ? null : JSON.stringify(body.json)),
    });
    for (const cookie of response.headers.getSetCookie()) await this.#jar.setCookie(cookie, url);
    const text = await response.text();
    if (!response.ok) throw new RefusedCall(response.status, `${method} ${path}`, text);
    return JSON.parse(text);
  }
}
