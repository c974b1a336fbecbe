import type { Scenario } from "../scenario.ts";
import { pollUntil } from "../stage/poll.ts";

export const expiredToken: Scenario = {
  name: "expired-token",
  title: "The access token expires twice in mid-run",
  isShort: true,
  limitSeconds: 90,
  async play(stage) {
    // Slow enough for the run to be in its middle when the token expires.
    const rider = await stage.enter({ upstream: "peloton" });
    const countRefreshes = async () =>
      (await stage.simulator.readServed()).byEndpoint["oauthToken"]?.requests ?? 0;
    const before = await countRefreshes();
    const sync = await rider.sync();
    const first = stage.random.integer(36, 50);
    for (const [index, percent] of [first, first + 20].entries()) {
      await sync.waitForPercent(percent);
      await stage.simulator.expireTokens();
      await pollUntil("the refresh", async () => (await countRefreshes()) > before + index, stage.polling);
    }
    await sync.waitForWhole();
    const refreshes = (await countRefreshes()) - before;
    stage.expect(refreshes === 2, `two expiries were followed by ${refreshes} refreshes`);
  },
};

export const revokedSignIn: Scenario = {
  name: "revoked-sign-in",
  title: "Peloton signs the rider out, who connects again",
  isShort: false,
  limitSeconds: 90,
  async play(stage) {
    const rider = await stage.enter();
    const sync = await rider.sync();
    await sync.waitForPercent(stage.random.integer(5, 60));
    await stage.simulator.revokeTokens();
    const parked = await sync.waitUntil("the run to be parked", ({ state }) => state === "needs_sign_in");
    stage.expect(parked.isActive, "a parked run has ended");
    await rider.client.connectDemoRider();
    await sync.waitForWhole();
    const runs = await stage.database.count("sync_run");
    stage.expect(runs === 1, `${runs} runs instead of one that went on`);
  },
};
