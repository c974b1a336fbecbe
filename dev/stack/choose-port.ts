import { isPortFree } from "./free-port.ts";
import type { PortWish } from "./settings.ts";
import { UserError } from "./user-error.ts";

const attempts = 100;

/** Fails early, before anything slow, when a port that was asked for is taken. */
export async function checkAskedPorts(wishes: PortWish[], isFree = isPortFree): Promise<void> {
  for (const wish of wishes) {
    if (wish.isAsked && !(await isFree(wish.port))) throw taken(wish);
  }
}

/** The wished port, or the next free one after it when nobody asked for it and it is taken. */
export async function choosePort(
  wish: PortWish,
  print: (line: string) => void,
  isFree = isPortFree,
): Promise<number> {
  if (await isFree(wish.port)) return wish.port;
  if (wish.isAsked) throw taken(wish);
  for (let port = wish.port + 1; port < Math.min(wish.port + attempts, 65_536); port += 1) {
    if (!(await isFree(port))) continue;
    print(`Port ${wish.port} is taken; using ${port} instead (set ${wish.variable} to choose).`);
    return port;
  }
  throw new UserError(`No port from ${wish.port} on is free. Choose one with ${wish.variable}.`);
}

function taken(wish: PortWish): UserError {
  return new UserError(
    `${wish.variable}=${wish.port}: another program listens on that port. Stop it, or give another ${wish.variable}.`,
  );
}
