import type { Prisma } from "@/lib/db/generated/client.ts";

/** What every page about a class shows of it. */
export const classFacts = {
  id: true,
  title: true,
  discipline: true,
  description: true,
  imageUrl: true,
  durationSeconds: true,
  originalAiredAt: true,
  detailState: true,
  difficultyEstimate: true,
  isPowerZone: true,
  isFtpTest: true,
  classTypes: true,
  segments: true,
  playlist: true,
  instructor: { select: { id: true, name: true, imageUrl: true } },
} satisfies Prisma.RideSelect;
