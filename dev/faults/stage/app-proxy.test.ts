import { once } from "node:events";
import http from "node:http";
import { expect, it, onTestFinished } from "vitest";
import { findFreePort } from "../../stack/free-port.ts";
import { startAppProxy } from "./app-proxy.ts";

async function startServer(name: string): Promise<number> {
  const server = http.createServer((_request, response) => response.end(name));
  const port = await findFreePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return port;
}

async function startProxy() {
  const proxy = await startAppProxy();
  onTestFinished(() => proxy.close());
  const ask = async () => {
    const answer = await fetch(proxy.url, { headers: { connection: "close" } });
    return answer.text();
  };
  return { proxy, ask };
}

it("gives its connections to the processes in turn", async () => {
  const { proxy, ask } = await startProxy();
  const ports = [await startServer("one"), await startServer("two")];
  proxy.setTargets(ports);

  expect([await ask(), await ask(), await ask(), await ask()].toSorted()).toEqual([
    "one",
    "one",
    "two",
    "two",
  ]);
  expect(ports.map((port) => proxy.countConnections(port))).toEqual([2, 2]);
});

it("passes over a process that isn't there", async () => {
  const { proxy, ask } = await startProxy();
  proxy.setTargets([await findFreePort(), await startServer("two")]);

  expect([await ask(), await ask()]).toEqual(["two", "two"]);
});

it("drops the connection when nobody is there", async () => {
  const { proxy, ask } = await startProxy();
  proxy.setTargets([await findFreePort()]);

  await expect(ask()).rejects.toThrow("fetch failed");
});
