-- AlterTable
ALTER TABLE "sync_run" ADD COLUMN     "earlier_attempt_count" INTEGER NOT NULL DEFAULT 0;
