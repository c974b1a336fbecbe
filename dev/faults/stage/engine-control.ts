import { z } from "zod";
import { pollUntil, type PollOptions } from "./poll.ts";

const stateSchema = z.object({ requestsUnderWay: z.number() });

/** The engine, asked past the app. */
export class EngineControl {
  constructor(
    private readonly url: string,
    private readonly isLocal: boolean,
  ) {}

  /** Runs the job that takes up lost work now, instead of at the next full minute. */
  async lookForStalledWork(options: PollOptions): Promise<void> {
    const url = `${this.url}/invoke/spinback-resume-stalled-syncs`;
    const request = { method: "POST", headers: { "content-type": "application/json" }, body: '{"data":{}}' };
    await pollUntil("the engine to take a call", () => isAnswered(url, request), options);
  }

  async waitUntilIdle(options: PollOptions): Promise<void> {
    if (!this.isLocal) return;
    await pollUntil("the engine to be idle", async () => (await this.#countRequests()) === 0, options);
  }

  async #countRequests(): Promise<number> {
    const response = await fetch(`${this.url}/api/state`);
    return stateSchema.parse(await response.json()).requestsUnderWay;
  }
}

/** Whether a server is there and content. */
export async function isAnswered(url: string, request: RequestInit = {}): Promise<boolean> {
  try {
    const response = await fetch(url, request);
    await response.body?.cancel();
    return response.ok;
  } catch {
    // Nobody listens at the moment.
    return false;
  }
}
