-- CreateEnum
CREATE TYPE "distance_unit" AS ENUM ('metric', 'imperial');

-- CreateEnum
CREATE TYPE "ftp_source" AS ENUM ('peloton_test', 'peloton_manual', 'peloton_estimate', 'rider');

-- CreateEnum
CREATE TYPE "upstream" AS ENUM ('peloton', 'demo');

-- CreateEnum
CREATE TYPE "connection_status" AS ENUM ('active', 'needs_sign_in');

-- CreateEnum
CREATE TYPE "ride_detail_state" AS ENUM ('placeholder', 'fetched', 'gone');

-- CreateEnum
CREATE TYPE "graph_state" AS ENUM ('not_ready', 'pending', 'fetched', 'empty', 'unavailable');

-- CreateEnum
CREATE TYPE "sync_trigger" AS ENUM ('manual', 'schedule', 'retry');

-- CreateEnum
CREATE TYPE "sync_mode" AS ENUM ('incremental', 'full');

-- CreateEnum
CREATE TYPE "sync_run_state" AS ENUM ('running', 'paused', 'needs_sign_in', 'finishing', 'completed', 'completed_with_problems', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "sync_item_kind" AS ENUM ('workout', 'ride_details', 'performance_graph');

-- CreateEnum
CREATE TYPE "sync_item_state" AS ENUM ('queued', 'running', 'waiting_retry', 'done', 'skipped', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT,
    "password_hash" TEXT,
    "distance_unit" "distance_unit" NOT NULL DEFAULT 'imperial',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_identity" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_identity_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "ftp_entry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "effective_at" TIMESTAMPTZ(6) NOT NULL,
    "ftp_watts" INTEGER NOT NULL,
    "source" "ftp_source" NOT NULL,

    CONSTRAINT "ftp_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peloton_connection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "upstream" "upstream" NOT NULL,
    "peloton_user_id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "image_url" TEXT,
    "status" "connection_status" NOT NULL DEFAULT 'active',
    "access_token_ciphertext" TEXT NOT NULL,
    "refresh_token_ciphertext" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6) NOT NULL,
    "token_version" INTEGER NOT NULL DEFAULT 1,
    "distance_unit" "distance_unit" NOT NULL DEFAULT 'imperial',
    "listed_through_at" TIMESTAMPTZ(6),
    "upstream_workout_count" INTEGER,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "peloton_connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instructor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "image_url" TEXT,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instructor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ride" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "discipline" TEXT,
    "description" TEXT,
    "image_url" TEXT,
    "duration_seconds" INTEGER,
    "instructor_id" TEXT,
    "scheduled_at" TIMESTAMPTZ(6),
    "original_aired_at" TIMESTAMPTZ(6),
    "content_provider" TEXT,
    "detail_state" "ride_detail_state" NOT NULL DEFAULT 'placeholder',
    "detail_fetched_at" TIMESTAMPTZ(6),
    "fetch_lease_expires_at" TIMESTAMPTZ(6),
    "video_length_seconds" INTEGER,
    "pedaling_start_offset_seconds" INTEGER,
    "pedaling_end_offset_seconds" INTEGER,
    "difficulty_estimate" DOUBLE PRECISION,
    "is_power_zone" BOOLEAN,
    "is_ftp_test" BOOLEAN,
    "class_types" JSONB,
    "segments" JSONB,
    "target_metrics" JSONB,
    "instructor_cues" JSONB,
    "playlist" JSONB,
    "averages" JSONB,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workout" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "peloton_workout_id" TEXT NOT NULL,
    "ride_id" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "ended_at" TIMESTAMPTZ(6),
    "time_zone" TEXT,
    "status" TEXT NOT NULL,
    "workout_type" TEXT,
    "discipline" TEXT,
    "metrics_type" TEXT,
    "title" TEXT NOT NULL,
    "instructor_name" TEXT,
    "is_outdoor" BOOLEAN NOT NULL DEFAULT false,
    "device_type" TEXT,
    "is_personal_record" BOOLEAN NOT NULL DEFAULT false,
    "duration_seconds" INTEGER,
    "total_output_kj" DOUBLE PRECISION,
    "distance_meters" DOUBLE PRECISION,
    "calories_kcal" DOUBLE PRECISION,
    "elevation_gain_meters" DOUBLE PRECISION,
    "average_output_watts" DOUBLE PRECISION,
    "max_output_watts" DOUBLE PRECISION,
    "average_cadence_rpm" DOUBLE PRECISION,
    "max_cadence_rpm" DOUBLE PRECISION,
    "average_resistance_percent" DOUBLE PRECISION,
    "max_resistance_percent" DOUBLE PRECISION,
    "average_speed_meters_per_second" DOUBLE PRECISION,
    "max_speed_meters_per_second" DOUBLE PRECISION,
    "average_heart_rate_bpm" DOUBLE PRECISION,
    "max_heart_rate_bpm" DOUBLE PRECISION,
    "average_incline_percent" DOUBLE PRECISION,
    "average_stroke_rate_spm" DOUBLE PRECISION,
    "stroke_count" INTEGER,
    "effort_points" DOUBLE PRECISION,
    "heart_rate_zone_seconds" INTEGER[],
    "graph_state" "graph_state" NOT NULL DEFAULT 'pending',
    "graph_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "performance_graph" (
    "workout_id" UUID NOT NULL,
    "sample_every_seconds" INTEGER NOT NULL,
    "duration_seconds" INTEGER,
    "sample_seconds" INTEGER[],
    "route_seconds" INTEGER[],
    "route_latitudes" DOUBLE PRECISION[],
    "route_longitudes" DOUBLE PRECISION[],
    "segments" JSONB,
    "target_metrics" JSONB,
    "heart_rate_zones" JSONB,
    "splits" JSONB,
    "fetched_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "performance_graph_pkey" PRIMARY KEY ("workout_id")
);

-- CreateTable
CREATE TABLE "metric_series" (
    "workout_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "source_unit" TEXT,
    "average_value" DOUBLE PRECISION,
    "max_value" DOUBLE PRECISION,
    "values" real[] NOT NULL,

    CONSTRAINT "metric_series_pkey" PRIMARY KEY ("workout_id","slug")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "upstream" "upstream" NOT NULL,
    "trigger" "sync_trigger" NOT NULL,
    "mode" "sync_mode" NOT NULL,
    "state" "sync_run_state" NOT NULL DEFAULT 'running',
    "state_reason" TEXT,
    "upstream_total" INTEGER,
    "next_page" INTEGER NOT NULL DEFAULT 0,
    "list_until" TIMESTAMPTZ(6),
    "listed_count" INTEGER NOT NULL DEFAULT 0,
    "created_count" INTEGER NOT NULL DEFAULT 0,
    "updated_count" INTEGER NOT NULL DEFAULT 0,
    "listing_lease_expires_at" TIMESTAMPTZ(6),
    "listing_completed_at" TIMESTAMPTZ(6),
    "done_count" INTEGER,
    "skipped_count" INTEGER,
    "failed_count" INTEGER,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_activity_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "run_id" UUID NOT NULL,
    "kind" "sync_item_kind" NOT NULL,
    "target_id" TEXT NOT NULL,
    "state" "sync_item_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(6),
    "reason" TEXT,
    "http_status" INTEGER,
    "lane_slot" INTEGER,
    "lane_generation" INTEGER,
    "sort_at" TIMESTAMPTZ(6) NOT NULL,
    "queued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "sync_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sync_lane" (
    "run_id" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "kind" "sync_item_kind" NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "lease_expires_at" TIMESTAMPTZ(6),

    CONSTRAINT "sync_lane_pkey" PRIMARY KEY ("run_id","slot")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "theoretical_arrival_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "paused_until" TIMESTAMPTZ(6),
    "pause_reason" TEXT,
    "reduced_rate_per_second" DOUBLE PRECISION,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "user_identity_user_id_idx" ON "user_identity"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "ftp_entry_user_id_effective_at_source_key" ON "ftp_entry"("user_id", "effective_at", "source");

-- CreateIndex
CREATE UNIQUE INDEX "peloton_connection_user_id_key" ON "peloton_connection"("user_id");

-- CreateIndex
CREATE INDEX "ride_instructor_id_idx" ON "ride"("instructor_id");

-- CreateIndex
CREATE INDEX "workout_user_id_started_at_id_idx" ON "workout"("user_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "workout_ride_id_idx" ON "workout"("ride_id");

-- CreateIndex
CREATE UNIQUE INDEX "workout_user_id_peloton_workout_id_key" ON "workout"("user_id", "peloton_workout_id");

-- CreateIndex
CREATE INDEX "sync_run_user_id_started_at_id_idx" ON "sync_run"("user_id", "started_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "sync_item_run_id_kind_state_sort_at_idx" ON "sync_item"("run_id", "kind", "state", "sort_at" DESC);

-- CreateIndex
CREATE INDEX "sync_item_run_id_finished_at_idx" ON "sync_item"("run_id", "finished_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "sync_item_run_id_kind_target_id_key" ON "sync_item"("run_id", "kind", "target_id");

-- AddForeignKey
ALTER TABLE "user_identity" ADD CONSTRAINT "user_identity_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ftp_entry" ADD CONSTRAINT "ftp_entry_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peloton_connection" ADD CONSTRAINT "peloton_connection_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ride" ADD CONSTRAINT "ride_instructor_id_fkey" FOREIGN KEY ("instructor_id") REFERENCES "instructor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workout" ADD CONSTRAINT "workout_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workout" ADD CONSTRAINT "workout_ride_id_fkey" FOREIGN KEY ("ride_id") REFERENCES "ride"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "performance_graph" ADD CONSTRAINT "performance_graph_workout_id_fkey" FOREIGN KEY ("workout_id") REFERENCES "workout"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "metric_series" ADD CONSTRAINT "metric_series_workout_id_fkey" FOREIGN KEY ("workout_id") REFERENCES "performance_graph"("workout_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_run" ADD CONSTRAINT "sync_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_item" ADD CONSTRAINT "sync_item_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sync_lane" ADD CONSTRAINT "sync_lane_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "sync_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the schema language can't say.

-- One active run a user: all presses of Sync meet in it.
CREATE UNIQUE INDEX "sync_run_one_active_per_user" ON "sync_run"("user_id")
  WHERE "state" IN ('running', 'paused', 'needs_sign_in', 'finishing');

-- The resume job looks for these in all runs.
CREATE INDEX "sync_run_active" ON "sync_run"("state") WHERE "state" IN ('running', 'needs_sign_in', 'finishing');
CREATE INDEX "sync_item_waiting_retry" ON "sync_item"("next_attempt_at") WHERE "state" = 'waiting_retry';

-- One row for each upstream is updated by every request: room for the new versions on its own page.
ALTER TABLE "rate_limit" SET (fillfactor = 20);
