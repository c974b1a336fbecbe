import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { CookieJar } from "tough-cookie";
import { z } from "zod";
import { UserError } from "../stack/user-error.ts";
import type { BenchRider } from "./riders.ts";

const phaseSchema = z.record(z.string(), z.number());

const snapshotSchema = z.object({
  state: z.string(),
  isActive: z.boolean(),
  finishedAt: z.iso.datetime().nullable(),
  phases: z.object({ discover: phaseSchema, rideDetails: phaseSchema, performanceGraphs: phaseSchema }),
});

const workoutListSchema = z.object({
  workouts: z.array(
    z.object({
      id: z.string(),
      discipline: z.string().nullable(),
      durationSeconds: z.number().nullable(),
      graphState: z.string(),
    }),
  ),
  nextCursor: z.string().nullable(),
  total: z.number(),
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type WorkoutList = z.infer<typeof workoutListSchema>;

export interface TimedAnswer {
  json: unknown;
  /** From the request's start to the last byte. */
  ms: number;
  /** Of the body as it travelled, compressed if it was. */
  wireBytes: number;
  /** Of the body as the page reads it. */
  bytes: number;
}

/** Uses the app over HTTP as a browser does, one connection and its cookies, and takes the time. */
export class AppClient {
  readonly #appUrl: string;
  readonly #jar = new CookieJar();
  readonly #agent = new http.Agent({ keepAlive: true });

  constructor(appUrl: string) {
    this.#appUrl = appUrl;
  }

  async signUp(email: string, password: string): Promise<void> {
    await this.send("POST", "/api/register", { json: { email, password } });
    const csrf = z.object({ csrfToken: z.string() }).parse((await this.send("GET", "/api/auth/csrf")).json);
    const form = new URLSearchParams({ csrfToken: csrf.csrfToken, email, password, json: "true" });
    await this.send("POST", "/api/auth/callback/credentials", { form });
  }

  async connectRider(rider: BenchRider): Promise<void> {
    await this.send("POST", "/api/peloton/connection", { json: { mode: "demo", rider } });
  }

  async pressSync(): Promise<{ runId: string; ms: number }> {
    const { json, ms } = await this.send("POST", "/api/sync", { json: {} });
    return { runId: z.object({ runId: z.string() }).parse(json).runId, ms };
  }

  async readSnapshot(runId: string): Promise<{ snapshot: Snapshot; answer: TimedAnswer }> {
    const answer = await this.send("GET", `/api/sync/${runId}`);
    return { snapshot: snapshotSchema.parse(answer.json), answer };
  }

  async listWorkouts(query: Record<string, string>): Promise<{ list: WorkoutList; answer: TimedAnswer }> {
    const answer = await this.send("GET", `/api/workouts?${new URLSearchParams(query)}`);
    return { list: workoutListSchema.parse(answer.json), answer };
  }

  readGraph(workoutId: string): Promise<TimedAnswer> {
    return this.send("GET", `/api/workouts/${workoutId}/graph`);
  }

  /** A page's HTML to its last byte. */
  readPage(path: string): Promise<TimedAnswer> {
    return this.send("GET", path, { accept: "text/html" });
  }

  /** For a browser that goes on as the same user. */
  async readCookies(): Promise<{ name: string; value: string }[]> {
    return (await this.#jar.getCookies(this.#appUrl)).map(({ key, value }) => ({ name: key, value }));
  }

  close(): void {
    this.#agent.destroy();
  }

  async send(
    method: "GET" | "POST",
    path: string,
    content: { json?: unknown; form?: URLSearchParams; accept?: string } = {},
  ): Promise<TimedAnswer> {
    const url = `${this.#appUrl}${path}`;
    const body = content.form?.toString() ?? (content.json === undefined ? "" : JSON.stringify(content.json));
    const type = content.form ? "application/x-www-form-urlencoded" : "application/json";
    const headers = {
      accept: content.accept ?? "application/json",
      "accept-encoding": "br, gzip",
      cookie: await this.#jar.getCookieString(url),
      ...(body !== "" && { "content-type": type, "content-length": Buffer.byteLength(body) }),
    };
    const startedAt = performance.now();
    const { response, raw } = await exchange(
      http.request(url, { method, headers, agent: this.#agent }),
      body,
    );
    const ms = performance.now() - startedAt;
    for (const cookie of response.headers["set-cookie"] ?? []) await this.#jar.setCookie(cookie, url);
    const text = decode(raw, response.headers["content-encoding"]);
    const status = response.statusCode ?? 0;
    if (status >= 400) throw new UserError(`${method} ${path} answered ${status}: ${text.slice(0, 500)}`);
    return {
      json: isJson(response) && text !== "" ? JSON.parse(text) : null,
      ms,
      wireBytes: raw.byteLength,
      bytes: Buffer.byteLength(text),
    };
  }
}

function exchange(
  request: http.ClientRequest,
  body: string,
): Promise<{ response: http.IncomingMessage; raw: Buffer }> {
  return new Promise((resolve, reject) => {
    request.once("error", reject);
    request.once("response", (response) => {
      response.toArray().then((chunks) => resolve({ response, raw: Buffer.concat(chunks) }), reject);
    });
    request.end(body);
  });
}

function isJson({ headers }: http.IncomingMessage): boolean {
  return headers["content-type"]?.startsWith("application/json") ?? false;
}

function decode(raw: Buffer, encoding: string | undefined): string {
  if (encoding === "br") return brotliDecompressSync(raw).toString("utf8");
  if (encoding === "gzip") return gunzipSync(raw).toString("utf8");
  return raw.toString("utf8");
}
