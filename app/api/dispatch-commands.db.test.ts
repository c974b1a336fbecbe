import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createSimulator, type Simulator } from "@/dev/simulator/simulator.ts";
import { after } from "next/server";
import { sendCommands } from "@/inngest/send-commands.ts";
import { connectPeloton } from "@/lib/connections/connect.ts";
import { makeUser, usePeloton } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { forgetEnv } from "@/lib/env.ts";
import { startSync } from "@/lib/sync/start-sync.ts";
import { dispatchCommands } from "./dispatch-commands.ts";

const leftToDo: (() => Promise<void>)[] = [];

vi.mock(import("next/server"), async (original) => ({
  ...(await original()),
  after: vi.fn<typeof after>((task) => void leftToDo.push(task as () => Promise<void>)),
}));
vi.mock(import("@/inngest/send-commands.ts"), () => ({ sendCommands: vi.fn<typeof sendCommands>() }));

let simulator: Simulator;

beforeAll(async () => {
  simulator = await createSimulator({ port: 0, settings: { latencyMs: 0 } });
  usePeloton(simulator.url);
});

afterAll(() => simulator.close());

beforeEach(() => {
  leftToDo.length = 0;
  vi.mocked(sendCommands).mockReset();
  useMode("background");
  vi.stubEnv("INNGEST_BASE_URL", "");
  forgetEnv();
});

function useMode(mode: string): void {
  vi.stubEnv("SYNC_MODE", mode);
  forgetEnv();
}

async function press() {
  const userId = await makeUser();
  await connectPeloton(userId, { mode: "demo", rider: "newcomer" });
  const { started, commands, settling } = await startSync(userId, { mode: "incremental", trigger: "manual" });
  await settling;
  return { runId: started.runId, commands };
}

const readRun = (id: string) => getDb().syncRun.findUniqueOrThrow({ where: { id } });

describe("dispatchCommands", () => {
  it.each([true, false])("tells whether the engine took them: %s", async (taken) => {
    vi.mocked(sendCommands).mockResolvedValue(taken);
    const { commands } = await press();
    expect(await dispatchCommands(commands)).toBe(taken);
    expect(sendCommands).toHaveBeenCalledWith(commands);
    expect(leftToDo).toEqual([]);
  });

  it("carries them after the response when there is no engine at all", async () => {
    useMode("inline");
    const { runId, commands } = await press();
    expect(await dispatchCommands(commands)).toBe(true);
    expect((await readRun(runId)).state).toBe("running");
    await Promise.all(leftToDo.map((task) => task()));
    expect((await readRun(runId)).state).toBe("completed");
    expect(await getDb().syncItem.count({ where: { runId, kind: "performance_graph", state: "done" } })).toBe(
      12,
    );
    expect(sendCommands).not.toHaveBeenCalled();
  });

  it("leaves them to an engine that takes them, with a fallback too", async () => {
    useMode("background-with-fallback");
    vi.mocked(sendCommands).mockResolvedValue(true);
    const { commands } = await press();
    expect(await dispatchCommands(commands)).toBe(true);
    expect(leftToDo).toEqual([]);
  });

  it.each([
    { what: "doesn't take them", baseUrl: "" },
    { what: "doesn't answer", baseUrl: "http://127.0.0.1:1" },
  ])("carries them when the engine $what", async ({ baseUrl }) => {
    useMode("background-with-fallback");
    vi.stubEnv("INNGEST_BASE_URL", baseUrl);
    forgetEnv();
    vi.mocked(sendCommands).mockResolvedValue(false);
    const { runId, commands } = await press();
    expect(await dispatchCommands(commands)).toBe(true);
    await Promise.all(leftToDo.map((task) => task()));
    expect((await readRun(runId)).state).toBe("completed");
  });
});
