"use client";

import { Play, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/app/_components/button.tsx";
import { RequestProblem } from "@/app/(app)/sync/request-problem.tsx";
import { demoStates, type DemoState } from "@/lib/demo/demo-states.ts";
import { stateTexts } from "./state-texts.ts";
import { usePlayState } from "./use-play-state.ts";

/** Every state with a button that plays it, and one that ends whatever is played. */
export function DemoBoard({ engineHelp }: { engineHelp: ReactNode }) {
  const { playing, problem, play, goBackToNormal } = usePlayState();
  const problemOf = (name: DemoState | "normal") => (problem?.of === name ? problem.error : undefined);
  return (
    <>
      <div className="mb-8 space-y-3">
        <Button
          variant="secondary"
          isBusy={playing === "normal"}
          disabled={playing !== null}
          onClick={() => void goBackToNormal()}
        >
          {playing !== "normal" && <RotateCcw aria-hidden className="size-4" />}
          Back to normal
        </Button>
        <RequestProblem error={problemOf("normal")} />
      </div>
      <ul aria-label="Edge states" className="divide-y divide-line border-y border-line">
        {demoStates.map((state) => (
          <StateRow
            key={state}
            state={state}
            isPlaying={playing === state}
            isHeld={playing !== null}
            error={problemOf(state)}
            onPlay={() => void play(state)}
          >
            {state === "engine_unreachable" && engineHelp}
          </StateRow>
        ))}
      </ul>
    </>
  );
}

interface StateRowProps {
  state: DemoState;
  isPlaying: boolean;
  /** Another one is under way. */
  isHeld: boolean;
  error: unknown;
  onPlay: () => void;
  children: ReactNode;
}

function StateRow({ state, isPlaying, isHeld, error, onPlay, children }: StateRowProps) {
  const { title, shows } = stateTexts[state];
  return (
    <li className="space-y-3 py-5">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h2 className="font-semibold">{title}</h2>
          <p className="mt-1 max-w-prose text-pretty text-ink-soft">{shows}</p>
          {children && <div className="mt-2 max-w-prose text-sm text-pretty text-ink-soft">{children}</div>}
        </div>
        <Button
          variant="secondary"
          isBusy={isPlaying}
          disabled={isHeld}
          onClick={onPlay}
          aria-label={isPlaying ? `Playing … ${title}` : `Play ${title}`}
        >
          {!isPlaying && <Play aria-hidden className="size-4" />}
          {isPlaying ? "Playing …" : "Play"}
        </Button>
      </div>
      <RequestProblem error={error} />
    </li>
  );
}
