import { Prisma } from "@/lib/db/generated/client.ts";

/**
 * A CTE named `unawaited`, to be named in FROM: the statement's commit doesn't wait for the disk. Only for marks that a
 * crash of the database may forget, never for what a page has counted.
 */
export const unawaitedCommit = Prisma.sql`unawaited AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))`;
