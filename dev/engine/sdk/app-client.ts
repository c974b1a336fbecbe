import { setMaxListeners } from "node:events";
import http from "node:http";
import { text } from "node:stream/consumers";

const longestRequestMs = 7_200_000;

export interface AppAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** The app could not be asked, or didn't answer. `wasAccepted` tells that it had the request when it went away. */
export class AppUnreachable extends Error {
  override readonly name = "AppUnreachable";

  constructor(
    message: string,
    readonly wasAccepted: boolean,
  ) {
    super(message);
  }
}

/** Plain HTTP over kept-alive connections; fetch() would give up on an answer that takes over five minutes. */
export class AppClient {
  readonly #agent = new http.Agent({ keepAlive: true });
  readonly #closing = new AbortController();

  constructor() {
    // Every call under way listens to it, and Node.js takes more than ten listeners for a leak.
    setMaxListeners(0, this.#closing.signal);
  }

  send(method: "POST" | "PUT", url: URL, headers: Record<string, string>, body: string): Promise<AppAnswer> {
    return new Promise((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const request = http.request(url, {
        method,
        headers: { ...headers, "content-length": length },
        agent: this.#agent,
        signal: this.#closing.signal,
      });
      let hasConnected = false;
      request.on("socket", (socket) => {
        if (!socket.connecting) hasConnected = true;
        else socket.once("connect", () => (hasConnected = true));
      });
      request.on("response", (response) => void readAnswer(response).then(resolve, reject));
      request.on("error", (error) => reject(new AppUnreachable(error.message, hasConnected)));
      request.setTimeout(longestRequestMs, () => request.destroy(new Error("no answer for two hours")));
      request.end(body);
    });
  }

  close(): void {
    this.#closing.abort();
    this.#agent.destroy();
  }
}

async function readAnswer(response: http.IncomingMessage): Promise<AppAnswer> {
  try {
    return { status: response.statusCode ?? 0, headers: response.headers, body: await text(response) };
  } catch (error) {
    throw new AppUnreachable(error instanceof Error ? error.message : String(error), true);
  }
}
