import type { EngineEvent } from "../runs/run.ts";

export interface EventWait {
  eventName: string;
  isMet: (event: EngineEvent) => boolean;
  onEvent: (event: EngineEvent) => void;
}

/** Whoever waits for an event: steps of running functions and cancelOn rules. */
export class EventWaits {
  readonly #waitsByEvent = new Map<string, Set<EventWait>>();

  /** The answer takes the wait away again. */
  add(wait: EventWait): () => void {
    const waits = this.#waitsByEvent.get(wait.eventName) ?? new Set();
    this.#waitsByEvent.set(wait.eventName, waits.add(wait));
    return () => {
      waits.delete(wait);
      if (waits.size === 0 && this.#waitsByEvent.get(wait.eventName) === waits) {
        this.#waitsByEvent.delete(wait.eventName);
      }
    };
  }

  deliver(event: EngineEvent): void {
    for (const wait of Array.from(this.#waitsByEvent.get(event.name) ?? [])) {
      if (wait.isMet(event)) wait.onEvent(event);
    }
  }
}
