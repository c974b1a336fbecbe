-- AlterEnum
ALTER TYPE "sync_mode" ADD VALUE 'range';

-- AlterTable
ALTER TABLE "sync_item" ADD COLUMN     "ignored_at" TIMESTAMPTZ(6),
ADD COLUMN     "ignored_note" TEXT,
ADD COLUMN     "is_derived" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "sync_run" ADD COLUMN     "range_end_at" TIMESTAMPTZ(6),
ADD COLUMN     "range_start_at" TIMESTAMPTZ(6),
ADD COLUMN     "read_page_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "throttled_seconds" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "throttled_until" TIMESTAMPTZ(6),
ADD COLUMN     "throughput" INTEGER[];

-- AlterTable
ALTER TABLE "workout" ADD COLUMN     "best_1_minute_output_watts" DOUBLE PRECISION,
ADD COLUMN     "best_20_minutes_output_watts" DOUBLE PRECISION,
ADD COLUMN     "best_5_minutes_output_watts" DOUBLE PRECISION,
ADD COLUMN     "best_5_seconds_output_watts" DOUBLE PRECISION,
ADD COLUMN     "normalized_output_watts" DOUBLE PRECISION;

-- What the rider ignores is looked up at each listing.
CREATE INDEX "sync_item_ignored_idx" ON "sync_item"("kind", "target_id") WHERE "ignored_at" IS NOT NULL;
