import { type EngineFunction, type EventTrigger, compileFunction } from "./engine-function.ts";
import { registrationSchema } from "./function-config.ts";
import { RefusedRequest } from "../http/refused-request.ts";

/** The functions of the app as it last registered them. */
export class Registry {
  #functionById = new Map<string, EngineFunction>();
  #triggersByEvent = new Map<string, { fn: EngineFunction; trigger: EventTrigger }[]>();
  #wildcards: { fn: EngineFunction; trigger: EventTrigger }[] = [];
  #fingerprint = "";

  get functions(): EngineFunction[] {
    return [...this.#functionById.values()];
  }

  /** Whether the app has registered since the engine started. */
  get isFilled(): boolean {
    return this.#fingerprint !== "";
  }

  find(functionId: string): EngineFunction | undefined {
    return this.#functionById.get(functionId);
  }

  /** Replaces all functions, or none when one of them is refused. Answers whether anything changed. */
  register(body: unknown): boolean {
    const parsed = registrationSchema.safeParse(body);
    if (!parsed.success)
      throw new RefusedRequest(400, `Not a registration: ${parsed.error.issues[0]?.message}`);
    const fingerprint = JSON.stringify(parsed.data.functions);
    if (fingerprint === this.#fingerprint) return false;
    const functions = parsed.data.functions.map((config) => compileFunction(config));
    this.#functionById = new Map(functions.map((fn) => [fn.id, fn]));
    this.#fingerprint = fingerprint;
    this.#indexTriggers(functions);
    return true;
  }

  /** Each function once at most, however many of its triggers name the event. */
  findTriggered(
    eventName: string,
    isMet: (trigger: EventTrigger, fn: EngineFunction) => boolean,
  ): EngineFunction[] {
    const candidates = [
      ...(this.#triggersByEvent.get(eventName) ?? []),
      ...this.#wildcards.filter(({ trigger }) => eventName.startsWith(trigger.event.slice(0, -1))),
    ];
    const found = new Set<EngineFunction>();
    for (const { fn, trigger } of candidates) {
      if (!found.has(fn) && isMet(trigger, fn)) found.add(fn);
    }
    return [...found];
  }

  #indexTriggers(functions: EngineFunction[]): void {
    this.#triggersByEvent = new Map();
    this.#wildcards = [];
    for (const fn of functions) {
      for (const trigger of fn.events) {
        if (trigger.event.endsWith("*")) this.#wildcards.push({ fn, trigger });
        else
          this.#triggersByEvent.set(trigger.event, [
            ...(this.#triggersByEvent.get(trigger.event) ?? []),
            { fn, trigger },
          ]);
      }
    }
  }
}
