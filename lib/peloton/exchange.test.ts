import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { exchange, type ExchangeOptions } from "./exchange.ts";

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(made: Server): Promise<URL> {
  server = made.listen(0, "127.0.0.1");
  await once(server, "listening");
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

function get(url: URL, change: Partial<ExchangeOptions> = {}) {
  const headers = new Headers({ accept: "application/json" });
  return exchange(url, { method: "GET", headers, body: null, timeoutMs: 5_000, maxBytes: 1_000, ...change });
}

describe("exchange", () => {
  it("unpacks what was compressed, and refuses to unpack too much", async () => {
    const url = await listen(
      createServer((request, response) => {
        const text = request.url === "/big" ? "x".repeat(5_000) : "Grüße";
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(text));
      }),
    );
    expect((await get(url)).text).toBe("Grüße");
    await expect(get(new URL("/big", url))).rejects.toThrow(/larger/i);
  });

  it("keeps its connection, and asks once more when the server has just closed it", async () => {
    const sockets = new Set<Socket>();
    const url = await listen(
      createServer((request, response) => {
        sockets.add(request.socket);
        response.end("here", () => {
          if (request.url === "/last") request.socket.destroy();
        });
      }),
    );
    await get(url);
    await get(url);
    expect(sockets.size).toBe(1);
    await get(new URL("/last", url));
    expect((await get(url)).text).toBe("here");
    expect(sockets.size).toBe(2);
  });

  it("stops at its time, at the signal, and at an answer that is too big", async () => {
    const url = await listen(
      createServer((request, response) => {
        if (request.url === "/big") response.end("x".repeat(2_000));
      }),
    );
    await expect(get(url, { timeoutMs: 50 })).rejects.toMatchObject({ name: "TimeoutError" });
    const aborting = new AbortController();
    const pending = get(url, { signal: aborting.signal });
    aborting.abort(new Error("no longer wanted"));
    await expect(pending).rejects.toThrow("no longer wanted");
    await expect(get(new URL("/big", url))).rejects.toMatchObject({ name: "AnswerTooBig", status: 200 });
  });

  it("fails when the connection ends in the middle of an answer", async () => {
    const url = await listen(
      createServer((request, response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half", () => request.socket.destroy());
      }),
    );
    await expect(get(url)).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});
