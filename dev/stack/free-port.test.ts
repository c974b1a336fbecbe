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

  it("takes a port for taken that somebody listens on at ::1 alone", async ({ skip }) => {
    const port = await findFreePort();
    const server = net.createServer().listen({ port, host: "::1", ipv6Only: true });
    const hasAddress = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (!hasAddress) skip("this machine has no ::1");
    expect(await isPortFree(port)).toBe(false);
    server.close();
    await once(server, "close");
    expect(await isPortFree(port)).toBe(true);
  });
});
