import type { Answer } from "../http/exchange.ts";

export const notLoggedIn: Answer = {
  status: 401,
  json: { status: 401, error_code: 3020, subcode: null, message: "Not logged in", details: null },
};

export const legacyLoginClosed: Answer = {
  status: 403,
  json: { status: 403, message: "Access forbidden. Endpoint no longer accepting requests." },
};

export const paymentRequired: Answer = failure(402, "Payment required");
export const rideNotFound: Answer = failure(404, "Ride not found");
export const workoutNotFound: Answer = failure(404, "Workout not found");
export const userNotFound: Answer = failure(404, "User not found");
export const instructorNotFound: Answer = failure(404, "Instructor not found");
export const endpointNotFound: Answer = failure(404, "Endpoint not found");
export const forbidden: Answer = failure(403, "Access forbidden");

export function badRequest(message: string): Answer {
  return failure(400, message);
}

function failure(status: number, message: string): Answer {
  return { status, json: { status, message } };
}
