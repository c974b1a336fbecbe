import { z } from "zod";
import { createSimulator, type Simulator, type SimulatorOptions } from "./simulator.ts";

export interface TestPeloton {
  readonly simulator: Simulator;
  /** A signed-in GET; the path may be relative to the simulator. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  getJson<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** A call to the simulator's own switches. */
  control(method: string, path: string, body?: object): Promise<Response>;
  readonly riderId: string;
}

const passwordClientId = "mgsmWCD0A8Qn6uz6mmqI6qeBNHH9IPwS";

/** A simulator on a free port without latency, and a rider signed in to it. */
export async function startTestPeloton(
  rider: string,
  options: Partial<SimulatorOptions> = {},
): Promise<TestPeloton> {
  const simulator = await createSimulator({
    port: 0,
    ...options,
    settings: { latencyMs: 0, ...options.settings },
  });
  const token = await signIn(simulator.url, rider);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${simulator.url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
  const { id } = z.object({ id: z.string() }).parse(await (await get("/api/me")).json());
  return {
    simulator,
    get,
    getJson: async (path, schema) => schema.parse(await (await get(path)).json()),
    control: (method, path, body) =>
      fetch(`${simulator.url}${path}`, {
        method,
        ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      }),
    riderId: id,
  };
}

/** An access token by the password grant. */
export async function signIn(url: string, rider: string): Promise<string> {
  const answer = await fetch(`${url}/oauth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      grant_type: "password",
      client_id: passwordClientId,
      username: `${rider}@spinback.test`,
      password: "spinback-demo",
      scope: "offline_access openid",
    }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}
