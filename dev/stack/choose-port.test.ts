import { describe, expect, it } from "vitest";
import { checkAskedPorts, choosePort } from "./choose-port.ts";

const takes =
  (...taken: number[]) =>
  (port: number) =>
    Promise.resolve(!taken.includes(port));
const wish = { variable: "PORT", port: 3000, isAsked: false };
const asked = { ...wish, isAsked: true };

describe("choosePort", () => {
  it("keeps a free port and says nothing", async () => {
    const lines: string[] = [];
    expect(await choosePort(wish, (line) => lines.push(line), takes())).toBe(3000);
    expect(lines).toEqual([]);
  });

  it("replaces a default port that is taken by the next free one and says so", async () => {
    const lines: string[] = [];
    expect(await choosePort(wish, (line) => lines.push(line), takes(3000, 3001))).toBe(3002);
    expect(lines).toEqual(["Port 3000 is taken; using 3002 instead (set PORT to choose)."]);
  });

  it("refuses to replace a port that was asked for", async () => {
    await expect(choosePort(asked, () => undefined, takes(3000))).rejects.toThrow(
      /PORT=3000: another program/,
    );
  });
});

describe("checkAskedPorts", () => {
  it("looks only at ports that were asked for", async () => {
    await expect(checkAskedPorts([wish], takes(3000))).resolves.toBeUndefined();
    await expect(checkAskedPorts([wish, asked], takes(3000))).rejects.toThrow(/PORT=3000/);
  });
});
