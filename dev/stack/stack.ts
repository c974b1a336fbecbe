import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { applyMigrations } from "../migrations/apply.ts";
import { createAppEnv, hasOwnEngine } from "./app-env.ts";
import { buildApp } from "./build-app.ts";
import { checkAskedPorts, choosePort } from "./choose-port.ts";
import { generateClient } from "./generate-client.ts";
import type { OutputOptions } from "./part-output.ts";
import type { Part } from "./part.ts";
import { createAppPart, type AppMode } from "./parts/app.ts";
import { chooseEngineKind, createEnginePart, type EngineKind } from "./parts/engine.ts";
import { createPostgresPart } from "./parts/postgres.ts";
import type { PartContext } from "./parts/context.ts";
import { createSimulatorPart } from "./parts/simulator.ts";
import { runStep } from "./print.ts";
import { claimDataDirectory, type ProcessFile } from "./process-file.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { ensureSecrets, type Secrets } from "./secrets.ts";
import { root, type Settings } from "./settings.ts";
import { supervise, type Supervised } from "./supervise.ts";

export interface StackOptions {
  mode: AppMode;
  settings: Settings;
  env: NodeJS.ProcessEnv;
  print: (line: string) => void;
  /** Called once when a part keeps ending; the caller stops the stack. */
  onGiveUp: (reason: string) => void;
  /** For tests: the data need not survive. */
  isThrowAway?: boolean;
  /** How long a part that ended stays away, for each time within a minute. */
  backoffMs?: number[];
  /** Where the engine finds the app, when something stands between them. */
  appUrlForEngine?: string;
}

export type PartName = "postgres" | "simulator" | "engine" | "app";

export interface ExtraApp {
  port: number;
  stop: () => Promise<void>;
}

export interface StackUrls {
  app: string;
  database: string;
  dataDirectory: string | undefined;
  engine: { kind: EngineKind; url: string } | undefined;
  simulator: string | undefined;
}

/** A piece of each part's command line. */
const marks = {
  postgres: "postgres",
  simulator: "simulator",
  engine: "engine",
  app: "next",
} as const satisfies Record<PartName, string>;

/** Starts and stops all parts. `stop` may be called at any time, also while `start` is still at work. */
export class Stack {
  readonly #options: StackOptions;
  readonly #stopping = new AbortController();
  readonly #logDirectory: string;
  #parts: Supervised[] = [];
  readonly #partByMark = new Map<string, Supervised>();
  #appEnv: NodeJS.ProcessEnv | undefined;
  #processFile: ProcessFile | undefined;
  /** What the engine shows the app, and what no log holds. */
  #engineToken = "";

  constructor(options: StackOptions) {
    this.#options = options;
    this.#logDirectory = path.join(options.settings.dataDirectory, "logs");
  }

  /** Aborted as soon as the stack is told to stop. */
  get signal(): AbortSignal {
    return this.#stopping.signal;
  }

  async start(): Promise<StackUrls> {
    const { settings, env, mode, print } = this.#options;
    this.#processFile = await claimDataDirectory(settings.dataDirectory);
    await checkAskedPorts(this.#neededPorts());
    const secrets = this.#openData();
    this.#engineToken = secrets.SPINBACK_ENGINE_TOKEN;
    const database = await this.#startDatabase(secrets);
    await runStep("Migrations", () => applyMigrations(database.url), describeMigrations);
    await this.#prepareCode();
    const appPort = await choosePort(settings.ports.app, print);
    const [simulator, engine] = await Promise.all([this.#startSimulator(), this.#startEngine(appPort)]);
    const app = `http://localhost:${appPort}`;
    const parts = { databaseUrl: database.url, appUrl: app, engine, simulatorUrl: simulator, secrets };
    this.#appEnv = createAppEnv(env, parts);
    await this.#run("App", createAppPart(this.#context(this.#appEnv), mode, appPort), marks.app);
    this.#processFile.setUrl(app);
    return { app, database: database.url, dataDirectory: database.dataDirectory, engine, simulator };
  }

  /** The process of a part as the launcher started it: for PostgreSQL and Inngest's server that is their guard. */
  readPid(part: PartName): number | undefined {
    return this.#partByMark.get(marks[part])?.readPid();
  }

  /** Another process of the app on the same database, as a second machine would run it. */
  async startExtraApp(port: number, changes: Record<string, string>): Promise<ExtraApp> {
    const { mode, print, onGiveUp } = this.#options;
    const part = createAppPart(
      this.#context({ ...(this.#appEnv ?? this.#options.env), ...changes }),
      mode,
      port,
    );
    const supervised = await supervise(part, { print, onGiveUp });
    this.#parts.push(supervised);
    return { port, stop: supervised.stop };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const part of this.#parts.toReversed()) await part.stop();
    this.#parts = [];
    this.#processFile?.release();
  }

  #openData(): Secrets {
    const { dataDirectory } = this.#options.settings;
    try {
      rmSync(this.#logDirectory, { recursive: true, force: true });
      mkdirSync(this.#logDirectory, { recursive: true });
      return ensureSecrets(dataDirectory, this.#options.env);
    } catch (error) {
      throw explainRefusal(error, dataDirectory);
    }
  }

  #neededPorts() {
    const { app, postgres, engine, simulator } = this.#options.settings.ports;
    const { env } = this.#options;
    return [
      app,
      ...(env["DATABASE_URL"] ? [] : [postgres]),
      ...(hasOwnEngine(env) ? [] : [engine]),
      ...(env["DEMO_API_URL"] ? [] : [simulator]),
    ];
  }

  async #startDatabase(secrets: Secrets): Promise<{ url: string; dataDirectory: string | undefined }> {
    const { env, settings, print, isThrowAway = false } = this.#options;
    const given = env["DATABASE_URL"];
    if (given) return { url: given, dataDirectory: undefined };
    const port = await choosePort(settings.ports.postgres, print);
    const found = { url: "", dataDirectory: "" };
    const options = {
      port,
      isThrowAway,
      directory: path.join(settings.dataDirectory, "postgres"),
      password: secrets.SPINBACK_DATABASE_PASSWORD,
      logFile: path.join(this.#logDirectory, "postgres.log"),
    };
    const part = createPostgresPart(options, (server) => Object.assign(found, server));
    await this.#run("PostgreSQL", part, marks.postgres, () => `port ${port}, data in ${found.dataDirectory}`);
    return found;
  }

  async #prepareCode(): Promise<void> {
    const { signal } = this.#stopping;
    await runStep("Prisma client", () => generateClient(signal), describeChange);
    if (this.#options.mode === "production") await runStep("Build", () => buildApp(signal), describeChange);
  }

  async #startSimulator(): Promise<string | undefined> {
    const { env, settings, print } = this.#options;
    if (env["DEMO_API_URL"]) return undefined;
    const port = await choosePort(settings.ports.simulator, print);
    await this.#run("Peloton simulator", createSimulatorPart(this.#context(env), port), marks.simulator);
    return `http://127.0.0.1:${port}`;
  }

  async #startEngine(appPort: number): Promise<StackUrls["engine"]> {
    const { env, settings, print } = this.#options;
    if (hasOwnEngine(env)) return undefined;
    const kind = chooseEngineKind();
    const port = await choosePort(settings.ports.engine, print);
    const appUrl = this.#options.appUrlForEngine ?? `http://127.0.0.1:${appPort}`;
    const serveUrl = `${appUrl}/api/inngest?token=${encodeURIComponent(this.#engineToken)}`;
    const part = createEnginePart(this.#context(env), kind, port, serveUrl);
    await this.#run(kind === "inngest" ? "Inngest dev server" : "Local Inngest engine", part, marks.engine);
    return { kind, url: `http://127.0.0.1:${port}` };
  }

  #context(env: NodeJS.ProcessEnv): PartContext {
    const output = (name: string): OutputOptions => ({
      name,
      logFile: path.join(this.#logDirectory, `${name}.log`),
      secret: this.#engineToken,
      detail: env["VERBOSE"]
        ? "all"
        : name === "app" && this.#options.mode === "development"
          ? "lines"
          : "problems",
      print: this.#options.print,
    });
    return { env, output };
  }

  async #run(title: string, part: Part, mark: string, describe = () => ""): Promise<void> {
    this.#stopping.signal.throwIfAborted();
    const start = async () => {
      const child = await part.start();
      if (child.pid) this.#processFile?.addPart(child.pid, mark);
      return child;
    };
    const { print, onGiveUp, backoffMs } = this.#options;
    const options = { print, onGiveUp, ...(backoffMs && { backoffMs }) };
    const supervised = await runStep(title, () => supervise({ ...part, start }, options), describe);
    this.#parts.push(supervised);
    this.#partByMark.set(mark, supervised);
    if (this.#stopping.signal.aborted) await supervised.stop();
    this.#stopping.signal.throwIfAborted();
  }
}

function describeChange(hasChanged: boolean): string {
  return hasChanged ? "" : "unchanged";
}

function describeMigrations(applied: string[]): string {
  return applied.length === 0 ? "up to date" : `applied ${applied.join(", ")}`;
}

/** A path as a person would type it here. */
export function shortenPath(file: string): string {
  const relative = path.relative(root, file);
  return relative.startsWith("..") ? file : relative;
}
