import { z } from "zod";
import { type AppClient, AppUnreachable } from "./app-client.ts";
import { parseJson } from "./app-request.ts";

const registerAnswerSchema = z.looseObject({ message: z.string() });

export interface AppLinkOptions {
  appUrl: string;
  /** As it may be printed. */
  shownUrl: string;
  client: AppClient;
  /** How often an app that answers is asked to register again. */
  pollIntervalMs: number;
  /** How often an app that doesn't answer is tried. */
  searchIntervalMs: number;
  onUp: () => void;
  onDown: () => void;
  print: (line: string) => void;
}

/** Keeps asking the app to register itself, and knows from that whether it is there. */
export class AppLink {
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;
  #lastLine = "";
  isUp = false;
  /** Why the app is down, or what it answered to the last registration. */
  message = "not asked yet";

  constructor(private readonly options: AppLinkOptions) {}

  start(): void {
    void this.#poll();
  }

  markDown(reason: string): void {
    this.#setDown(reason);
    this.#pollIn(this.options.searchIntervalMs);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #poll(): Promise<void> {
    try {
      const { status, message } = await this.#askToRegister();
      if (this.#isClosed) return;
      this.message = message;
      this.#print(
        status === 200
          ? `The app at ${this.options.shownUrl} is registered.`
          : `Registration refused: ${message}`,
      );
      this.isUp = true;
      this.options.onUp();
    } catch (error) {
      if (!(error instanceof AppUnreachable)) throw error;
      if (this.#isClosed) return;
      this.#setDown(error.message);
    }
    this.#pollIn(this.isUp ? this.options.pollIntervalMs : this.options.searchIntervalMs);
  }

  async #askToRegister(): Promise<{ status: number; message: string }> {
    const headers = { "content-type": "application/json", "x-inngest-server-kind": "dev" };
    const answer = await this.options.client.send("PUT", new URL(this.options.appUrl), headers, "{}");
    if (answer.headers["x-inngest-sdk"] === undefined) {
      throw new AppUnreachable(`it answered ${answer.status}, but not as the SDK does`, true);
    }
    const { message } = registerAnswerSchema.safeParse(parseJson(answer.body)).data ?? {
      message: answer.body,
    };
    return { status: answer.status, message };
  }

  #setDown(reason: string): void {
    this.isUp = false;
    this.message = reason;
    this.#print(`Waiting for the app at ${this.options.shownUrl} (${reason}).`);
    this.options.onDown();
  }

  #pollIn(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#poll(), delayMs);
  }

  #print(line: string): void {
    if (line !== this.#lastLine) this.options.print(line);
    this.#lastLine = line;
  }
}
