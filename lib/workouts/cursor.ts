import { z } from "zod";

/** A place between two rows of the history, and which way the page lies from it. */
export interface WorkoutCursor {
  direction: "older" | "newer";
  startedAt: Date;
  id: string;
}

const fields = z.tuple([z.enum(["older", "newer"]), z.iso.datetime(), z.uuid()]);

export function encodeCursor({ direction, startedAt, id }: WorkoutCursor): string {
  return Buffer.from([direction, startedAt.toISOString(), id].join(",")).toString("base64url");
}

/** Null for anything that `encodeCursor` didn't make. */
export function decodeCursor(cursor: string): WorkoutCursor | null {
  const parsed = fields.safeParse(Buffer.from(cursor, "base64url").toString("utf8").split(","));
  if (!parsed.success) return null;
  const [direction, startedAt, id] = parsed.data;
  return { direction, startedAt: new Date(startedAt), id };
}
