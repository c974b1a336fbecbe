import { parseArgs } from "node:util";
import { z } from "zod";
import { UserError } from "../stack/user-error.ts";

const optionsSchema = z.object({
  short: z.boolean().default(false),
  list: z.boolean().default(false),
  only: z.array(z.string()).default([]),
  seed: z.coerce.number().int().min(0).optional(),
  times: z.coerce.number().int().min(1).default(1),
});

export type FaultOptions = z.infer<typeof optionsSchema>;

/** `--short`, `--only name` (again for more), `--seed n`, `--times n`, `--list`. */
export function readOptions(args: string[]): FaultOptions {
  const result = optionsSchema.safeParse(parse(args));
  if (result.success) return result.data;
  throw new UserError(`test:faults: ${z.prettifyError(result.error)}`);
}

function parse(args: string[]): Record<string, unknown> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        short: { type: "boolean" },
        list: { type: "boolean" },
        only: { type: "string", multiple: true },
        seed: { type: "string" },
        times: { type: "string" },
      },
    });
    return values;
  } catch (error) {
    throw new UserError(`test:faults: ${error instanceof Error ? error.message : String(error)}`);
  }
}
