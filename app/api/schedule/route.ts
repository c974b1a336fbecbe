import { parseJson } from "@/lib/http/input.ts";
import { handleUserRoute, json } from "@/lib/http/route.ts";
import { readSchedule } from "@/lib/schedule/read-schedule.ts";
import { saveSchedule } from "@/lib/schedule/save-schedule.ts";
import { scheduleInputSchema } from "@/lib/schedule/schedule-input.ts";

export const GET = handleUserRoute(async ({ userId }) => json({ schedule: await readSchedule(userId) }));

export const PUT = handleUserRoute(async ({ request, userId }) => {
  await saveSchedule(userId, await parseJson(request, scheduleInputSchema));
  return json({ schedule: await readSchedule(userId) });
});
