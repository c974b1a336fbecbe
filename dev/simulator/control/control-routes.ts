import { z } from "zod";
import type { TokenOffice } from "../auth/tokens.ts";
import { firstParam, type Answer, type Exchange, type Route } from "../http/exchange.ts";
import { describeRideDetails } from "../answers/ride-details-answer.ts";
import { classAt, findClass } from "../catalogue/classes.ts";
import { detailsOutcomeOf, graphOutcomeOf } from "../riders/outcomes.ts";
import { riderNames, type RiderName } from "../riders/profiles.ts";
import { rideIdOf, type RiderStore } from "../riders/rider-store.ts";
import { composeWorkout, newWorkoutSchema, workoutChangeSchema, changeWorkout } from "./edit-workouts.ts";
import { faultRuleSchema, type FaultBoard } from "./faults.ts";
import { countHoldings } from "./holdings.ts";
import { drawImage } from "./images.ts";
import { isFromThisMachine } from "./loopback.ts";
import { renderPage } from "./page.ts";
import { settingsSchema, type Settings } from "./settings.ts";
import type { Stats } from "./stats.ts";

interface ControlParts {
  readonly store: RiderStore;
  readonly tokens: TokenOffice;
  readonly faults: FaultBoard;
  readonly stats: Stats;
  readonly readSettings: () => Settings;
  readonly changeSettings: (change: Partial<Settings>) => void;
  readonly resetSettings: () => void;
}

const riderChoice = z.object({ rider: z.enum(riderNames).optional() });
const faultList = z.object({ rules: z.array(faultRuleSchema) });

/** The page and the switches; whatever changes something answers only to this machine. */
export function createControlRoutes(parts: ControlParts): Route[] {
  const { store, tokens, faults, stats } = parts;

  return [
    read(/^\/$/, () => ({
      status: 200,
      html: renderPage({ profiles: store.profiles, faults, stats, settings: parts.readSettings() }),
    })),
    read(/^\/__sim\/health$/, () => ok({ status: "ok" })),
    read(/^\/__sim\/images\/([a-z]+)\/([0-9a-z_-]+)\.svg$/, ({ params }) =>
      drawImage(params[0] ?? "", params[1] ?? ""),
    ),

    read(/^\/__sim\/faults$/, () => ok({ rules: faults.list() })),
    change("POST", /^\/__sim\/faults$/, faultList, ({ rules }) => {
      faults.replace(rules);
      return ok({ rules: faults.list() });
    }),
    change("DELETE", /^\/__sim\/faults$/, z.unknown(), () => {
      faults.replace([]);
      return ok({ rules: [] });
    }),

    read(/^\/__sim\/settings$/, () => ok(parts.readSettings())),
    change("POST", /^\/__sim\/settings$/, settingsSchema.partial(), (settings) => {
      parts.changeSettings(dropUndefined(settings));
      return ok(parts.readSettings());
    }),

    change("POST", /^\/__sim\/tokens\/expire$/, riderChoice, ({ rider }) => {
      tokens.expireAccess(rider);
      return ok({ expired: rider ?? "all" });
    }),
    change("POST", /^\/__sim\/tokens\/revoke$/, riderChoice, ({ rider }) => {
      tokens.revoke(rider);
      return ok({ revoked: rider ?? "all" });
    }),

    read(/^\/__sim\/stats$/, ({ query }) =>
      ok({ holds: listHoldings(store, query.get("rider")), served: stats.report() }),
    ),
    change("POST", /^\/__sim\/stats\/reset$/, z.unknown(), () => {
      stats.reset();
      return ok(stats.report());
    }),

    read(/^\/__sim\/rides\/([0-9a-f]+)$/, (exchange) => {
      const found = findClass(firstParam(exchange));
      return found ? ok(describeRideDetails(found, 0, exchange.origin)) : unknownThing("class");
    }),
    read(/^\/__sim\/riders\/([a-z]+)\/workouts$/, (exchange) =>
      forRider(exchange, (name) => ok({ workouts: store.list(name).map(summarize) })),
    ),
    change("POST", /^\/__sim\/riders\/([a-z]+)\/workouts$/, newWorkoutSchema, (wanted, exchange) =>
      forRider(exchange, (name) => {
        const record = composeWorkout(store, name, wanted);
        store.add(record);
        return { status: 201, json: summarize(record) };
      }),
    ),
    change(
      "PATCH",
      /^\/__sim\/riders\/([a-z]+)\/workouts\/([0-9a-f]+)$/,
      workoutChangeSchema,
      (wanted, exchange) =>
        forRider(exchange, (name) => {
          const record = store.find(name, exchange.params[1] ?? "");
          if (!record) return unknownThing("workout");
          const changed = changeWorkout(record, wanted);
          store.replace(changed);
          return ok(summarize(changed));
        }),
    ),
    change("DELETE", /^\/__sim\/riders\/([a-z]+)\/workouts\/([0-9a-f]+)$/, z.unknown(), (_body, exchange) =>
      forRider(exchange, (name) =>
        store.remove(name, exchange.params[1] ?? "") ? { status: 204 } : unknownThing("workout"),
      ),
    ),

    change("POST", /^\/__sim\/reset$/, z.unknown(), () => {
      store.reset();
      faults.replace([]);
      stats.reset();
      parts.resetSettings();
      return ok({ status: "reset" });
    }),
  ];
}

function read(pattern: RegExp, handle: Route["handle"]): Route {
  return { name: "control", method: "GET", pattern, handle };
}

function change<Body>(
  method: string,
  pattern: RegExp,
  schema: z.ZodType<Body>,
  handle: (body: Body, exchange: Exchange) => Answer,
): Route {
  return {
    name: "control",
    method,
    pattern,
    handle(exchange) {
      if (!isFromThisMachine(exchange)) return { status: 403, json: { error: "Only for this machine" } };
      const body = parseJson(exchange.body || "{}");
      const parsed = schema.safeParse(body);
      return parsed.success
        ? handle(parsed.data, exchange)
        : { status: 400, json: { error: z.prettifyError(parsed.error) } };
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ok(json: unknown): Answer {
  return { status: 200, json };
}

function unknownThing(thing: string): Answer {
  return { status: 404, json: { error: `No such ${thing}` } };
}

function forRider(exchange: Exchange, handle: (name: RiderName) => Answer): Answer {
  const name = riderNames.find((one) => one === firstParam(exchange));
  return name ? handle(name) : unknownThing("rider");
}

function listHoldings(store: RiderStore, rider: string | null) {
  const names = riderNames.filter((name) => rider === null || name === rider);
  return Object.fromEntries(names.map((name) => [name, countHoldings(store.list(name))]));
}

function summarize(record: Parameters<typeof graphOutcomeOf>[0]) {
  return {
    id: record.id,
    status: record.status,
    discipline: record.discipline,
    kind: record.kind,
    createdAt: record.createdAt,
    totalWorkJoules: record.totalWorkJoules,
    rideId: rideIdOf(record),
    details: record.classIndex === null ? null : detailsOutcomeOf(classAt(record.classIndex).availability),
    graph: graphOutcomeOf(record),
  };
}

function dropUndefined(settings: {
  readonly [Key in keyof Settings]?: Settings[Key] | undefined;
}): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
