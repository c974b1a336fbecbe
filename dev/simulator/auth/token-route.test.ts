import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSimulator, type Simulator } from "../simulator.ts";
import { postToken, webClientId } from "./sign-in-dance.ts";

const passwordGrant = {
  grant_type: "password",
  client_id: "mgsmWCD0A8Qn6uz6mmqI6qeBNHH9IPwS",
  username: "NEWCOMER@spinback.test",
  password: "spinback-demo",
  scope: "offline_access openid",
};

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 } });
});

afterAll(() => simulator.close());

describe("the token endpoint", () => {
  it("gives tokens for a password, whatever the case of the address", async () => {
    const answer = await postToken(simulator.url, passwordGrant);

    expect(answer.status).toBe(200);
  });

  it("takes a form as well", async () => {
    const answer = await fetch(`${simulator.url}/oauth/token`, {
      method: "POST",
      body: new URLSearchParams(passwordGrant),
    });

    expect(answer.status).toBe(200);
  });

  it("refuses passwords to the web client in the recorded words", async () => {
    const answer = await postToken(simulator.url, { ...passwordGrant, client_id: webClientId });

    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      error: "unauthorized_client",
      error_description: "Grant type 'password' not allowed for the client.",
    });
  });

  it.each([
    ["a wrong password", { ...passwordGrant, password: "nope" }, "invalid_grant"],
    ["an unknown client", { ...passwordGrant, client_id: "nobody" }, "invalid_client"],
    [
      "a made-up refresh token",
      { grant_type: "refresh_token", client_id: webClientId, refresh_token: "v1.x" },
      "invalid_grant",
    ],
  ])("refuses %s", async (_case, body, error) => {
    expect(await (await postToken(simulator.url, body)).json()).toMatchObject({ error });
  });
});
