-- CreateEnum
CREATE TYPE "export_format" AS ENUM ('csv', 'csv_readings', 'json', 'tcx', 'fit');

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'running', 'completed', 'cancelled', 'failed');

-- AlterTable
ALTER TABLE "app_user" ADD COLUMN     "heart_rate_zone_min_bpm" INTEGER[];

-- AlterTable
ALTER TABLE "performance_graph" ADD COLUMN     "derived_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "workout" ADD COLUMN     "achievements" JSONB,
ADD COLUMN     "leaderboard_rank" INTEGER,
ADD COLUMN     "leaderboard_user_count" INTEGER,
ADD COLUMN     "peloton_ftp_watts" INTEGER,
ADD COLUMN     "record_fetched_at" TIMESTAMPTZ(6),
ADD COLUMN     "spark_values" SMALLINT[];

-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "format" "export_format" NOT NULL,
    "query" TEXT NOT NULL DEFAULT '',
    "state" "export_state" NOT NULL DEFAULT 'waiting',
    "workout_count" INTEGER NOT NULL,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "byte_count" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "last_activity_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_user_id_name_key" ON "saved_view"("user_id", "name");

-- CreateIndex
CREATE INDEX "export_run_user_id_created_at_idx" ON "export_run"("user_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search forgives typing errors by comparing groups of three letters.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Graphs of earlier times, and those whose numbers are to be computed again.
CREATE INDEX "performance_graph_to_derive" ON "performance_graph"("workout_id") WHERE "derived_at" IS NULL;

-- FTP tests are few among the classes.
CREATE INDEX "ride_ftp_test_idx" ON "ride"("id") WHERE "is_ftp_test";

ALTER TABLE "app_user" ADD CONSTRAINT "app_user_heart_rate_zones_check" CHECK (cardinality("heart_rate_zone_min_bpm") IN (0, 4));
ALTER TABLE "ftp_entry" ADD CONSTRAINT "ftp_entry_watts_check" CHECK ("ftp_watts" BETWEEN 1 AND 2000);
