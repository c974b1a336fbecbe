import { once } from "node:events";
import type { Server } from "node:http";
import { createApiRoutes } from "./api-routes.ts";
import { rotatesRefreshTokens } from "./auth/clients.ts";
import { createLoginDesk } from "./auth/logins.ts";
import { createSignInRoutes } from "./auth/sign-in-routes.ts";
import { createTokenRoute } from "./auth/token-route.ts";
import { createTokenOffice } from "./auth/tokens.ts";
import { createControlRoutes } from "./control/control-routes.ts";
import { createFaultBoard } from "./control/faults.ts";
import { createRateLimit } from "./control/rate-limit.ts";
import { defaultSettings, type Settings } from "./control/settings.ts";
import { createStats } from "./control/stats.ts";
import { createResponder } from "./http/respond.ts";
import { createHttpServer } from "./http/serve.ts";
import { describeRiders } from "./riders/profiles.ts";
import { createRiderStore } from "./riders/rider-store.ts";

export interface SimulatorOptions {
  /** 0 for any free port */
  readonly port: number;
  readonly settings?: Partial<Settings>;
  /** shortens the demo rider's history to its newest part */
  readonly demoWorkouts?: number;
}

export interface Simulator {
  readonly url: string;
  close(): Promise<void>;
}

export const fullDemoWorkouts = 4213;

/** Starts a Peloton on this machine; rejects when the port is taken. */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const startingSettings: Settings = { ...defaultSettings, ...options.settings };
  let settings = startingSettings;
  const store = createRiderStore(describeRiders(options.demoWorkouts ?? fullDemoWorkouts));
  const desk = createLoginDesk();
  const tokens = createTokenOffice({
    profiles: store.profiles,
    rotates: rotatesRefreshTokens,
    lifetimeSeconds: () => settings.tokenLifetimeSeconds,
  });
  const faults = createFaultBoard();
  const stats = createStats();

  const server = createHttpServer(
    createResponder({
      peloton: [
        ...createSignInRoutes(desk, store.profiles),
        createTokenRoute(desk, tokens, store.profiles),
        ...createApiRoutes(store, tokens),
      ],
      control: createControlRoutes({
        store,
        tokens,
        faults,
        stats,
        readSettings: () => settings,
        changeSettings: (change) => {
          settings = { ...settings, ...change };
        },
        resetSettings: () => {
          settings = startingSettings;
        },
      }),
      faults,
      stats,
      rateLimit: createRateLimit(() => settings.requestsPerSecond),
      readSettings: () => settings,
    }),
  );

  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("The simulator isn't listening on a port");
  return address.port;
}
