import type { Transaction } from "@/lib/db/client.ts";
import { toJsonColumn } from "@/lib/db/json.ts";
import type { RideDetails } from "@/lib/peloton/client.ts";
import { saveInstructors } from "./save-listed-rides.ts";

export async function saveRideDetails(tx: Transaction, rideId: string, details: RideDetails): Promise<void> {
  const { instructor, ...facts } = details;
  if (instructor) await saveInstructors(tx, [instructor]);
  await tx.ride.update({
    where: { id: rideId },
    data: {
      ...facts,
      id: rideId,
      ...(instructor ? { instructorId: instructor.id } : {}),
      classTypes: toJsonColumn(facts.classTypes),
      segments: toJsonColumn(facts.segments),
      targetMetrics: toJsonColumn(facts.targetMetrics),
      instructorCues: toJsonColumn(facts.instructorCues),
      playlist: toJsonColumn(facts.playlist),
      averages: toJsonColumn(facts.averages),
      detailState: "fetched",
      detailFetchedAt: new Date(),
      fetchLeaseExpiresAt: null,
    },
    select: { id: true },
  });
}

export async function markRideGone(tx: Transaction, rideId: string): Promise<void> {
  await tx.ride.update({
    where: { id: rideId },
    data: { detailState: "gone", detailFetchedAt: new Date(), fetchLeaseExpiresAt: null },
    select: { id: true },
  });
}
