import { Prisma } from "@/lib/db/generated/client.ts";

/**
 * A CTE named `unawaited`, to be named in FROM: the statement's commit doesn't wait for the disk. For what is done again
 * when a crash of the database forgets the last half second: what it forgets, it forgets in order and whole.
 */
export const unawaitedCommit = Prisma.sql`unawaited AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))`;
