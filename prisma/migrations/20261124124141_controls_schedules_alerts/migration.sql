-- CreateEnum
CREATE TYPE "auto_sync" AS ENUM ('off', 'daily', 'every_6_hours');

-- CreateEnum
CREATE TYPE "alert_kind" AS ENUM ('run_failed', 'run_parked', 'run_with_problems', 'task_failed');

-- AlterTable
ALTER TABLE "peloton_connection" ADD COLUMN     "auto_sync" "auto_sync" NOT NULL DEFAULT 'off',
ADD COLUMN     "auto_sync_minute" INTEGER NOT NULL DEFAULT 240,
ADD COLUMN     "fully_listed_at" TIMESTAMPTZ(6),
ADD COLUMN     "listing_gap" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "next_auto_sync_at" TIMESTAMPTZ(6);

-- AlterTable
ALTER TABLE "performance_graph" ADD COLUMN     "sample_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sample_start_seconds" INTEGER;

-- AlterTable
ALTER TABLE "sync_lane" ADD COLUMN     "is_surplus" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "sync_run" ADD COLUMN     "listing_pass" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "listing_shrank" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "missing_count" INTEGER,
ADD COLUMN     "resumed_at" TIMESTAMPTZ(6),
ADD COLUMN     "worked_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "workout" ADD COLUMN     "missing_kept_at" TIMESTAMPTZ(6),
ADD COLUMN     "missing_since_at" TIMESTAMPTZ(6);

-- CreateTable
CREATE TABLE "sync_listed_workout" (
    "run_id" UUID NOT NULL,
    "peloton_workout_id" TEXT NOT NULL,

    CONSTRAINT "sync_listed_workout_pkey" PRIMARY KEY ("run_id","peloton_workout_id")
);

-- CreateTable
CREATE TABLE "alert" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "kind" "alert_kind" NOT NULL,
    "user_id" UUID,
    "run_id" UUID,
    "summary" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "webhook_sent_at" TIMESTAMPTZ(6),
    "email_sent_at" TIMESTAMPTZ(6),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP,
    "last_error" TEXT,

    CONSTRAINT "alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "alert_dedupe_key_key" ON "alert"("dedupe_key");

-- CreateIndex
CREATE INDEX "alert_next_attempt_at_idx" ON "alert"("next_attempt_at");

-- CreateIndex
CREATE INDEX "alert_created_at_idx" ON "alert"("created_at" DESC);

-- CreateIndex
CREATE INDEX "peloton_connection_next_auto_sync_at_idx" ON "peloton_connection"("next_auto_sync_at");

-- CreateIndex
CREATE INDEX "sync_run_finished_at_idx" ON "sync_run"("finished_at");

-- AddForeignKey
ALTER TABLE "sync_listed_workout" ADD CONSTRAINT "sync_listed_workout_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A minute of a day.
ALTER TABLE "peloton_connection" ADD CONSTRAINT "peloton_connection_auto_sync_minute_check" CHECK ("auto_sync_minute" BETWEEN 0 AND 1439);

-- Few workouts are gone upstream, and many pages ask which.
CREATE INDEX "workout_missing_idx" ON "workout"("user_id") WHERE "missing_since_at" IS NOT NULL;

-- What a lane has claimed is looked up at each chunk, among all that is queued.
CREATE INDEX "sync_item_lane_idx" ON "sync_item"("run_id", "lane_slot") WHERE "lane_slot" IS NOT NULL;
