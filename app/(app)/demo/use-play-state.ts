"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { toast } from "sonner";
import { mutate } from "swr";
import type { DemoState } from "@/lib/demo/demo-states.ts";
import type { PlayedState } from "@/lib/demo/play-state.ts";
import { sendJson } from "@/lib/swr/request.ts";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";
import { waitForEnd } from "./wait-for-end.ts";

const path = "/api/demo/states";

/** Plays a state and goes to the page of the sync that meets it. `playing` is the one under way. */
export function usePlayState() {
  const router = useRouter();
  const leaving = useRef<AbortController>(null);
  const [playing, setPlaying] = useState<DemoState | "normal" | null>(null);
  const [problem, setProblem] = useState<{ of: DemoState | "normal"; error: unknown } | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  async function attempt(name: DemoState | "normal", action: (signal: AbortSignal) => Promise<void>) {
    const controller = new AbortController();
    leaving.current = controller;
    setPlaying(name);
    setProblem(null);
    try {
      await action(controller.signal);
    } catch (error) {
      if (controller.signal.aborted) return;
      setProblem({ of: name, error });
    }
    setPlaying(null);
  }

  function play(state: DemoState): Promise<void> {
    return attempt(state, async (signal) => {
      const first = await sendJson<PlayedState>("POST", path, { state });
      void mutate(newestRunKey);
      const runId = first.needsSecondSync ? await syncAfter(first.runId, signal) : first.runId;
      if (!signal.aborted) router.push(`/sync/${runId}`);
    });
  }

  function goBackToNormal(): Promise<void> {
    return attempt("normal", async () => {
      await sendJson("DELETE", path, {});
      toast.success("The simulator is back to normal");
    });
  }
  return { playing, problem, play, goBackToNormal };
}

async function syncAfter(runId: string, signal: AbortSignal): Promise<string> {
  await waitForEnd(runId, signal);
  const second = await sendJson<{ runId: string }>("POST", "/api/sync", { mode: "incremental" });
  void mutate(newestRunKey);
  return second.runId;
}
