import { z } from "zod";
import { createId, createSeededId } from "../ids.ts";
import { RefusedRequest } from "../http/refused-request.ts";
import type { EngineEvent } from "../runs/run.ts";

const mostEventsPerRequest = 5_000;

const eventSchema = z.looseObject({
  id: z.string().nullish(),
  name: z.string().min(1).max(512),
  data: z.record(z.string(), z.unknown()).nullish(),
  ts: z.int().min(0).nullish(),
});

/** Reads one event or an array of them; throws a RefusedRequest that says which is wrong and why. */
export function parseEvents(body: unknown, seed: string | undefined): EngineEvent[] {
  const payloads: unknown[] = Array.isArray(body) ? body : [body];
  if (payloads.length === 0) throw new RefusedRequest(400, "The request holds no event.");
  if (payloads.length > mostEventsPerRequest) {
    throw new RefusedRequest(400, `A request holds at most ${mostEventsPerRequest} events.`);
  }
  return payloads.map((payload, index) => parseEvent(payload, index, seed));
}

function parseEvent(payload: unknown, index: number, seed: string | undefined): EngineEvent {
  const parsed = eventSchema.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RefusedRequest(400, `Event ${index}: ${issue?.path.join(".") || "body"}: ${issue?.message}`);
  }
  const { id, name, data, ts, ...rest } = parsed.data;
  if (name.startsWith("inngest/")) {
    throw new RefusedRequest(400, `Event ${index}: names that begin with "inngest/" are reserved.`);
  }
  const newId = seed === undefined ? createId() : createSeededId(seed, index);
  return { ...rest, id: id || newId, name, data: data ?? {}, ts: ts || Date.now() };
}
