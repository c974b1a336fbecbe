import { z } from "zod";
import type { GraphTargets } from "@/lib/peloton/domain.ts";

export type GraphTargetSpan = GraphTargets["spans"][number];
export type TargetBand = GraphTargets["bands"][number];

const bound = z.number().nullable();

const graphTargets = z.object({
  spans: z.array(
    z.object({
      type: z.string().nullable(),
      videoStartSeconds: z.number(),
      videoEndSeconds: z.number(),
      targets: z.array(z.object({ name: z.string(), lower: bound, upper: bound })),
    }),
  ),
  bands: z.array(
    z.object({
      name: z.string(),
      steps: z.array(
        z.object({
          startSeconds: z.number(),
          endSeconds: z.number(),
          lower: z.number(),
          upper: z.number(),
        }),
      ),
    }),
  ),
});

/** What a workout's graph says that its class asked for; the spans are on the video's clock. */
export function parseGraphTargets(stored: unknown): { spans: GraphTargetSpan[]; bands: TargetBand[] } {
  return graphTargets.parse(stored ?? { spans: [], bands: [] });
}
