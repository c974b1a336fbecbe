import { once } from "node:events";
import net from "node:net";
import { describe, expect, it } from "vitest";
import { findFreePort, isPortFree } from "./free-port.ts";

describe("isPortFree", () => {
  it("tells a port that somebody listens on from one that nobody does", async () => {
    const port = await findFreePort();
    expect(await isPortFree(port)).toBe(true);
    const server = net.createServer().listen(port, "127.0.0.1");
    await once(server, "listening");
    expect(await isPortFree(port)).toBe(false);
    server.close();
    await once(server, "close");
    expect(await isPortFree(port)).toBe(true);
  });
});
