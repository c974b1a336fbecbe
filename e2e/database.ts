import { withConnection } from "../dev/postgres/query.ts";

/** The classes of the account's workouts by what is known of them, whichever user's sync fetched them. */
export async function countRides(email: string): Promise<Record<string, number>> {
  const { rows } = await withConnection(readDatabaseUrl(), (driver) =>
    driver.query<{ detail_state: string; count: number }>(
      `SELECT ride.detail_state, count(DISTINCT ride.id)::int AS count
       FROM workout JOIN app_user ON app_user.id = workout.user_id JOIN ride ON ride.id = workout.ride_id
       WHERE app_user.email = $1 GROUP BY ride.detail_state`,
      [email],
    ),
  );
  return Object.fromEntries(rows.map((row) => [row.detail_state, row.count]));
}

/** Classes are everybody's: what an earlier journey fetched isn't asked for again, unless it is forgotten. */
export async function forgetRides(): Promise<void> {
  await withConnection(readDatabaseUrl(), (driver) =>
    driver.query("UPDATE ride SET detail_state = 'placeholder', fetch_lease_expires_at = NULL"),
  );
}

/** Lets everybody register and sign in as if nobody had tried before. */
export async function forgetAttempts(): Promise<void> {
  await withConnection(readDatabaseUrl(), (driver) =>
    driver.query("DELETE FROM rate_limit WHERE key LIKE 'register:%' OR key LIKE 'sign-in:%'"),
  );
}

function readDatabaseUrl(): string {
  const url = process.env["E2E_DATABASE_URL"];
  if (!url) throw new Error("E2E_DATABASE_URL is missing: run the journeys with npm test -- e2e");
  return url;
}
