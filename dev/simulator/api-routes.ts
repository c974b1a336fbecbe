import {
  badRequest,
  forbidden,
  instructorNotFound,
  notLoggedIn,
  paymentRequired,
  rideNotFound,
  userNotFound,
  workoutNotFound,
} from "./answers/errors.ts";
import { describeGraph } from "./answers/graph-answer.ts";
import { describeInstructorPage } from "./answers/instructor-list.ts";
import { describeInstructor } from "./answers/instructor-answer.ts";
import { describeRideDetails } from "./answers/ride-details-answer.ts";
import { describeMe, describeOverview, describePublicly, describeSettings } from "./answers/rider-answers.ts";
import { describeSession } from "./answers/session-answer.ts";
import { describeWorkoutFully, readJoins } from "./answers/workout-answer.ts";
import { describeWorkoutPage } from "./answers/workout-list.ts";
import type { TokenOffice } from "./auth/tokens.ts";
import { findClass } from "./catalogue/classes.ts";
import { findInstructor } from "./catalogue/instructors.ts";
import { firstParam, type Answer, type Exchange, type Route } from "./http/exchange.ts";
import { detailsOutcomeOf, graphOutcomeOf } from "./riders/outcomes.ts";
import { findRiderByIdOrUsername, type RiderProfile } from "./riders/profiles.ts";
import type { WorkoutRecord } from "./riders/records.ts";
import { rideIdOf, type RiderStore } from "./riders/rider-store.ts";

type SignedInHandler = (exchange: Exchange, rider: RiderProfile) => Answer;

/** Everything that needs a token. */
export function createApiRoutes(store: RiderStore, tokens: TokenOffice): Route[] {
  const route = (
    name: string,
    pattern: RegExp,
    handle: SignedInHandler,
    subject?: Route["subject"],
  ): Route => ({
    name,
    method: "GET",
    pattern,
    handle(exchange) {
      const token = /^Bearer (.+)$/.exec(exchange.headers.authorization ?? "")?.[1] ?? "";
      const rider = tokens.identify(token);
      return rider ? handle(exchange, store.profiles[rider]) : notLoggedIn;
    },
    ...(subject && { subject }),
  });

  const ownRecord = (handle: (exchange: Exchange, rider: RiderProfile, record: WorkoutRecord) => Answer) => {
    return (exchange: Exchange, rider: RiderProfile): Answer => {
      const record = store.find(rider.name, firstParam(exchange));
      if (record) return handle(exchange, rider, record);
      const owner = store.findOwner(firstParam(exchange));
      return owner && owner !== rider.name ? forbidden : workoutNotFound;
    };
  };

  const ownUser = (handle: SignedInHandler) => {
    return (exchange: Exchange, rider: RiderProfile): Answer => {
      const asked = findRiderByIdOrUsername(store.profiles, firstParam(exchange));
      if (!asked) return userNotFound;
      return asked === rider ? handle(exchange, rider) : forbidden;
    };
  };

  return [
    route("me", /^\/api\/me$/, ({ origin }, rider) => ok(describeMe(rider, store.list(rider.name), origin))),
    route("user", /^\/api\/user\/([^/]+)$/, (exchange) => {
      const asked = findRiderByIdOrUsername(store.profiles, firstParam(exchange));
      return asked ? ok(describePublicly(asked, store.list(asked.name), exchange.origin)) : userNotFound;
    }),
    route(
      "userSettings",
      /^\/api\/user\/([^/]+)\/settings$/,
      ownUser((_exchange, rider) => ok(describeSettings(rider))),
    ),
    route(
      "userOverview",
      /^\/api\/user\/([^/]+)\/overview$/,
      ownUser(({ origin }, rider) => ok(describeOverview(rider, store.list(rider.name), origin))),
    ),
    route(
      "userWorkouts",
      /^\/api\/user\/([^/]+)\/workouts$/,
      ownUser(({ query, origin }, rider) =>
        ok(describeWorkoutPage(store.list(rider.name), rider, query, origin)),
      ),
      nameListPage,
    ),
    route(
      "workout",
      /^\/api\/workout\/([^/]+)$/,
      ownRecord(({ query, origin }, rider, record) =>
        ok(describeWorkoutFully(record, rider, readJoins(query), origin)),
      ),
      firstParam,
    ),
    route(
      "performanceGraph",
      /^\/api\/workout\/([^/]+)\/performance_graph$/,
      ownRecord(answerGraph),
      nameGraph,
    ),
    route(
      "rideDetails",
      /^\/api\/ride\/([^/]+)\/details$/,
      (exchange, rider) => answerDetails(store, exchange, rider),
      firstParam,
    ),
    route("instructors", /^\/api\/instructor$/, ({ query, origin }) =>
      ok(describeInstructorPage(query, origin)),
    ),
    route("instructor", /^\/api\/instructor\/([^/]+)$/, (exchange) => {
      const instructor = findInstructor(firstParam(exchange));
      return instructor ? ok(describeInstructor(instructor, exchange.origin)) : instructorNotFound;
    }),
    route("pelotonSession", /^\/api\/peloton\/([^/]+)$/, (exchange, rider) => {
      const session = describeSession(store.list(rider.name), firstParam(exchange));
      return session ? ok(session) : rideNotFound;
    }),
  ];
}

function ok(json: object): Answer {
  return { status: 200, json };
}

function answerGraph(exchange: Exchange, rider: RiderProfile, record: WorkoutRecord): Answer {
  const everySeconds = Number(exchange.query.get("every_n") ?? 1);
  if (!Number.isInteger(everySeconds) || everySeconds < 1)
    return badRequest("every_n must be a positive integer");
  if (graphOutcomeOf(record) === "paymentRequired") return paymentRequired;
  const withLocations = exchange.headers["peloton-platform"] === "web";
  return ok(describeGraph(record, rider, { everySeconds, withLocations, origin: exchange.origin }));
}

function answerDetails(store: RiderStore, exchange: Exchange, rider: RiderProfile): Answer {
  const one = findClass(firstParam(exchange));
  if (!one) return rideNotFound;
  const outcome = detailsOutcomeOf(one.availability);
  if (outcome === "gone") return rideNotFound;
  if (outcome === "paymentRequired") return paymentRequired;
  const timesTaken = store.list(rider.name).filter((record) => rideIdOf(record) === one.id).length;
  return ok(describeRideDetails(one, timesTaken, exchange.origin));
}

function nameListPage(exchange: Exchange): string {
  const { query } = exchange;
  const place = query.get("workout_id") ?? `page ${query.get("page") ?? 0}`;
  const filters = ["from", "to", "ride_id", "fitness_discipline"]
    .map((name) => query.get(name) ?? "")
    .join(",");
  return `${firstParam(exchange)} ${place} by ${query.get("limit") ?? 20} ${filters}`.trim();
}

function nameGraph(exchange: Exchange): string {
  return `${firstParam(exchange)} every ${exchange.query.get("every_n") ?? 1}`;
}
