import { once } from "node:events";
import net from "node:net";
import { findFreePort } from "../../stack/free-port.ts";

export interface AppProxy {
  url: string;
  /** Connections go to these ports in turn; one that nobody listens on is passed over. */
  setTargets: (ports: number[]) => void;
  /** Connections to a port since the targets were set. */
  countConnections: (port: number) => number;
  close: () => void;
}

/** Stands between the engine and the processes of the app, as a load balancer would. */
export async function startAppProxy(): Promise<AppProxy> {
  let targets: number[] = [];
  let turn = 0;
  let connections: number[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer({ pauseOnConnect: true }, (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    turn += 1;
    const first = turn % Math.max(1, targets.length);
    const ports = [...targets.slice(first), ...targets.slice(0, first)];
    void forward(socket, ports).then((port) => port !== undefined && connections.push(port));
  });
  const port = await findFreePort();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${port}`,
    setTargets: (ports) => {
      targets = ports;
      connections = [];
      // Kept-alive connections would stay with the processes that were there before.
      for (const socket of sockets) socket.end();
    },
    countConnections: (wanted) => connections.filter((one) => one === wanted).length,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** The port that took the connection. */
async function forward(client: net.Socket, ports: number[]): Promise<number | undefined> {
  client.on("error", () => client.destroy());
  const upstream = await connectToFirst(ports);
  if (!upstream) {
    client.destroy();
    return undefined;
  }
  upstream.on("error", () => client.destroy());
  upstream.once("close", () => client.destroy());
  client.once("close", () => upstream.destroy());
  client.pipe(upstream).pipe(client);
  client.resume();
  return upstream.remotePort;
}

async function connectToFirst(ports: number[]): Promise<net.Socket | undefined> {
  for (const port of ports) {
    const socket = net.connect(port, "127.0.0.1");
    const isConnected = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (isConnected) return socket;
  }
  return undefined;
}
