import { expect, it } from "vitest";
import { makeUserWithConnection } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { parkRun, resumeParkedRuns } from "./run-state.ts";

it("parks a run again and again for one sign-in, and says so once", async () => {
  const userId = await makeUserWithConnection("demo");
  const run = await getDb().syncRun.create({
    data: { userId, upstream: "demo", trigger: "manual", mode: "incremental" },
  });
  for (let look = 0; look < 3; look += 1) {
    await parkRun(run.id, "needs_sign_in");
    expect(await resumeParkedRuns(userId)).toEqual([run.id]);
  }
  expect(await getDb().alert.count({ where: { runId: run.id } })).toBe(1);

  await getDb().pelotonConnection.update({ where: { userId }, data: { tokenVersion: { increment: 1 } } });
  await parkRun(run.id, "needs_sign_in");
  expect(await getDb().alert.count({ where: { runId: run.id } })).toBe(2);
});
