import { beforeAll, describe, expect, it } from "vitest";
import { makeUser, makeWorkout } from "@/lib/connections/testing/rows.ts";
import { getDb } from "@/lib/db/client.ts";
import { findGraphOutline } from "./graph-outline.ts";

let rider: string;
let workoutId: string;

beforeAll(async () => {
  rider = await makeUser();
  workoutId = await makeWorkout(rider);
  await saveSeries("output", "{NULL,190}");
  await saveSeries("speed", "{NULL,NULL}");
  await getDb().performanceGraph.update({
    where: { workoutId },
    data: {
      segments: [
        {
          name: "Warm up",
          iconSlug: null,
          metricsType: null,
          startSeconds: 0,
          durationSeconds: 60,
          intensityMets: null,
          isDrill: false,
        },
      ],
    },
  });
});

describe("findGraphOutline", () => {
  it("tells which metrics have a reading, and what stands above them", async () => {
    expect(await findGraphOutline(rider, workoutId)).toEqual({
      series: [{ slug: "output", displayName: "output", unit: "W", average: 120, max: null }],
      hasSegments: true,
      hasSongs: false,
    });
  });

  it("is nothing for another user", async () => {
    expect(await findGraphOutline(await makeUser(), workoutId)).toBeNull();
  });
});

async function saveSeries(slug: string, literal: string): Promise<void> {
  await getDb().$executeRaw`
    INSERT INTO metric_series (workout_id, slug, display_name, unit, average_value, "values")
    VALUES (${workoutId}::uuid, ${slug}, ${slug}, 'W', 120, ${literal}::real[])`;
}
