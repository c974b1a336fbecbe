import { after } from "next/server";
import { z } from "zod";
import { dispatchCommands } from "@/app/api/dispatch-commands.ts";
import { demoStates } from "@/lib/demo/demo-states.ts";
import { backToNormal, playState } from "@/lib/demo/play-state.ts";
import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";

const wish = z.object({ state: z.enum(demoStates) });

/** Plays an edge state with the simulator: the sync that meets it is started. */
export const POST = handleUserRoute(async ({ request, userId }) => {
  const { state } = await parseJson(request, wish);
  const { played, settling } = await playState(userId, state, dispatchCommands);
  after(() => settling);
  return json(played, { status: 202 });
});

/** Ends whatever is played. */
export const DELETE = handleUserRoute(async () => {
  await backToNormal();
  return json({ state: null });
});
