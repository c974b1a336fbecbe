import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { describe, expect, it } from "vitest";
import { pinClientAddress, readClientAddress, toClientNetwork } from "./client-address.ts";

describe("readClientAddress", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["10.0.0.1, 203.0.113.7", "203.0.113.7"],
    ["", "unknown"],
  ])("reads %j as %s", (value, address) => {
    expect(readClientAddress(new Headers({ "x-forwarded-for": value }))).toBe(address);
  });
});

describe("toClientNetwork", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:0db8:0:7::1", "2001:db8:0:7::/64"],
    ["2001:DB8::7:a:b:c:d", "2001:db8:0:7::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("takes %s for %s", (address, network) => {
    expect(toClientNetwork(address)).toBe(network);
  });
});

describe("pinClientAddress", () => {
  it("overrules what a client says about its address", async () => {
    pinClientAddress();
    expect((await readServedHeaders({ "x-forwarded-for": "203.0.113.7" }))["x-forwarded-for"]).toBe(
      "127.0.0.1",
    );
  });
});

async function readServedHeaders(headers: Record<string, string>): Promise<IncomingHttpHeaders> {
  let served: IncomingHttpHeaders = {};
  const server = createServer((request, response) => {
    served = request.headers;
    response.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  await fetch(`http://127.0.0.1:${address.port}`, { headers });
  server.closeAllConnections();
  server.close();
  await once(server, "close");
  return served;
}
