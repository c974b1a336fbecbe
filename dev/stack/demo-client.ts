import { CookieJar } from "tough-cookie";
import { z } from "zod";
import { UserError } from "./user-error.ts";

const snapshotSchema = z.object({
  state: z.string(),
  isActive: z.boolean(),
  etaSeconds: z.number().nullable(),
  progress: z.object({ done: z.number(), total: z.number(), percent: z.number() }),
  phases: z.record(z.string(), z.record(z.string(), z.number())),
});

export type DemoSnapshot = z.infer<typeof snapshotSchema>;

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

  async connectDemoRider(): Promise<void> {
    await this.#call("POST", "/api/peloton/connection", { json: { mode: "demo" } });
  }

  /** Returns the id of the run. */
  async pressSync(): Promise<string> {
    return z.object({ runId: z.string() }).parse(await this.#call("POST", "/api/sync", { json: {} })).runId;
  }

  async readSnapshot(runId: string): Promise<DemoSnapshot> {
    return snapshotSchema.parse(await this.#call("GET", `/api/sync/${runId}`));
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
    if (!response.ok)
      throw new UserError(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }
}
