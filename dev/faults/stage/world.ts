import { findFreePort } from "../../stack/free-port.ts";
import type { ExtraApp, PartName, Stack, StackUrls } from "../../stack/stack.ts";
import { UserError } from "../../stack/user-error.ts";
import type { AppProxy } from "./app-proxy.ts";
import { Database } from "./database.ts";
import { EngineControl } from "./engine-control.ts";
import { killProgram } from "./processes.ts";
import { SimulatorControl } from "./simulator-control.ts";

/** The running stack, with its levers; it outlives the scenarios. */
export class World {
  #extraApp: ExtraApp | undefined;

  private constructor(
    private readonly stack: Stack,
    private readonly proxy: AppProxy,
    readonly appUrl: string,
    readonly simulator: SimulatorControl,
    readonly database: Database,
    readonly engine: EngineControl,
  ) {}

  static async open(stack: Stack, urls: StackUrls, proxy: AppProxy): Promise<World> {
    if (!urls.simulator || !urls.engine)
      throw new UserError("The faults need the simulator and a local engine.");
    const world = new World(
      stack,
      proxy,
      urls.app,
      new SimulatorControl(urls.simulator),
      await Database.open(urls.database),
      new EngineControl(urls.engine.url, urls.engine.kind === "local"),
    );
    world.#sendEngineTo([]);
    return world;
  }

  get signal(): AbortSignal {
    return this.stack.signal;
  }

  /** An empty database, a simulator as it was started, one app process. */
  async reset(signal: AbortSignal): Promise<void> {
    await this.simulator.setFaults();
    await this.database.stopRuns();
    await this.#stopExtraApp();
    await this.engine.waitUntilIdle({ signal });
    await this.database.empty();
    await this.simulator.reset();
  }

  /** kill -9; the launcher starts the part again. Tells whether that has happened. */
  kill(part: PartName): () => boolean {
    const pid = this.stack.readPid(part);
    if (pid === undefined) throw new Error(`the ${part} isn't there`);
    killProgram(pid);
    return () => this.stack.readPid(part) !== pid;
  }

  /** Gives half of the engine's calls to a second process of the app. */
  async startSecondApp(env: Record<string, string>): Promise<void> {
    this.#extraApp = await this.stack.startExtraApp(await findFreePort(), env);
    this.#sendEngineTo([this.#extraApp.port]);
  }

  countCallsToSecondApp(): number {
    return this.#extraApp ? this.proxy.countConnections(this.#extraApp.port) : 0;
  }

  async close(): Promise<void> {
    await this.database.close();
    this.proxy.close();
  }

  async #stopExtraApp(): Promise<void> {
    if (!this.#extraApp) return;
    this.#sendEngineTo([]);
    await this.#extraApp.stop();
    this.#extraApp = undefined;
  }

  #sendEngineTo(extraPorts: number[]): void {
    this.proxy.setTargets([Number(new URL(this.appUrl).port), ...extraPorts]);
  }
}
