import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listClasses, type CatalogueClass } from "../catalogue/classes.ts";
import type { ClassStyle } from "../catalogue/class-styles.ts";
import { startTestPeloton, type TestPeloton } from "../testing.ts";

const offsets = z.object({ start: z.number(), end: z.number() });
const range = z.object({ lower: z.number(), upper: z.number() });
const detailsSchema = z.looseObject({
  ride: z.looseObject({
    id: z.string(),
    duration: z.number(),
    length: z.number(),
    pedaling_start_offset: z.number(),
    pedaling_end_offset: z.number(),
    instructor: z.looseObject({ name: z.string() }).nullable(),
    image_url: z.url(),
  }),
  class_types: z.array(z.object({ id: z.string(), name: z.string() })),
  is_ftp_test: z.boolean(),
  is_power_zone_class: z.boolean(),
  playlist: z
    .looseObject({
      songs: z.array(z.looseObject({ cue_time_offset: z.number(), artists: z.array(z.unknown()) })),
    })
    .nullable(),
  averages: z.record(z.string(), z.number().nullable()),
  segments: z.looseObject({
    segment_list: z.array(z.looseObject({ start_time_offset: z.number(), length: z.number() })),
    segment_category_distribution: z.record(z.string(), z.string()),
  }),
  instructor_cues: z.array(z.object({ offsets, resistance_range: range, cadence_range: range })),
  target_class_metrics: z.object({
    target_graph_metrics: z.array(
      z.looseObject({ graph_data: z.object({ average: z.array(z.number()) }).loose() }),
    ),
    total_expected_output: z.object({ expected_upper_output: z.number(), expected_lower_output: z.number() }),
  }),
  target_metrics_data: z
    .object({
      target_metrics: z.array(
        z.object({
          offsets,
          segment_type: z.string(),
          metrics: z.array(z.object({ name: z.string() }).extend(range.shape)),
        }),
      ),
      pace_intensities: z.array(
        z.looseObject({ display_name: z.string(), pace_levels: z.array(z.unknown()) }),
      ),
    })
    .loose()
    .optional(),
});

let newcomer: TestPeloton;

beforeAll(async () => {
  newcomer = await startTestPeloton("newcomer");
});

afterAll(() => newcomer.simulator.close());

function classOf(style: ClassStyle, availability: CatalogueClass["availability"] = "available") {
  const found = listClasses().find(
    (one) => one.template.style === style && one.availability === availability,
  );
  if (!found) throw new Error(`No ${style} class`);
  return found;
}

function readDetails(one: CatalogueClass) {
  return newcomer.getJson(`/api/ride/${one.id}/details`, detailsSchema);
}

describe("class details", () => {
  it("lay power zones end to end on the video clock, both ends included", async () => {
    const one = classOf("powerZone");
    const details = await readDetails(one);
    const targets = details.target_metrics_data?.target_metrics ?? [];

    expect(details).toMatchObject({ is_power_zone_class: true, is_ftp_test: false });
    expect(details.class_types[0]?.id).toBe("665395ff3abf4081bf315686227d1a51");
    expect(targets[0]?.offsets.start).toBe(details.ride.pedaling_start_offset);
    targets.slice(1).forEach((target, index) => {
      expect(target.offsets.start).toBe((targets[index]?.offsets.end ?? 0) + 1);
    });
    expect(targets.at(-1)?.offsets.end).toBe(details.ride.pedaling_end_offset);
    expect(targets.every((target) => target.segment_type === "power_zone")).toBe(true);
    expect(targets.every(({ metrics }) => metrics[0]?.lower === metrics[0]?.upper)).toBe(true);
    expect(details.instructor_cues).toEqual([]);
  });

  it("cue resistance and cadence for other bike classes, one point a second", async () => {
    const one = classOf("climb");
    const details = await readDetails(one);
    const lines = details.target_class_metrics.target_graph_metrics;

    expect(details.instructor_cues.length).toBeGreaterThan(3);
    expect(details.instructor_cues.every((cue) => cue.cadence_range.lower < cue.cadence_range.upper)).toBe(
      true,
    );
    expect(lines).toMatchObject([{ type: "cadence" }, { type: "resistance" }]);
    expect(lines.map((line) => line.graph_data.average.length)).toEqual([
      one.durationSeconds,
      one.durationSeconds,
    ]);
  });

  it("keep segments on the pedalling clock and cover the class", async () => {
    const one = classOf("bikeBootcamp");
    const { segments } = await readDetails(one);
    const last = segments.segment_list.at(-1);
    const shares = Object.values(segments.segment_category_distribution).map(Number);

    expect(segments.segment_list[0]?.start_time_offset).toBe(0);
    expect((last?.start_time_offset ?? 0) + (last?.length ?? 0)).toBe(one.durationSeconds);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it("play music from the first beat to the end", async () => {
    const { ride, playlist } = await readDetails(classOf("music"));
    const cues = playlist?.songs.map((song) => song.cue_time_offset) ?? [];

    expect(cues[0]).toBe(ride.pedaling_start_offset);
    expect(cues).toEqual(cues.toSorted((a, b) => a - b));
    expect(ride.pedaling_end_offset - (cues.at(-1) ?? 0)).toBeLessThan(270);
    expect((await readDetails(classOf("meditation"))).playlist).toBeNull();
  });

  it("set paces for runs at ten levels", async () => {
    const { target_metrics_data: targets } = await readDetails(classOf("runIntervals"));

    expect(targets?.target_metrics[0]?.metrics.map((metric) => metric.name)).toEqual([
      "pace_intensity",
      "incline",
    ]);
    expect(targets?.pace_intensities.map((pace) => pace.display_name)).toHaveLength(7);
    expect(targets?.pace_intensities[1]?.pace_levels).toHaveLength(10);
  });

  it("mark FTP tests and have no instructor for scenery", async () => {
    expect(await readDetails(classOf("ftpTest"))).toMatchObject({ is_ftp_test: true });
    expect((await readDetails(classOf("scenic"))).ride.instructor).toBeNull();
  });

  it("are gone, unpaid or never were", async () => {
    const gone = listClasses().find((one) => one.availability === "gone");
    const unpaid = listClasses().find((one) => one.availability === "graphPaymentRequired");
    const statusOf = async (id: string | undefined) => (await newcomer.get(`/api/ride/${id}/details`)).status;

    expect(await statusOf(gone?.id)).toBe(404);
    expect(await statusOf(unpaid?.id)).toBe(402);
    expect(await statusOf("0".repeat(32))).toBe(404);
    expect(await statusOf("4c1f7a52-7f65-4c1d-9a3e-0d7a3f6f2b11")).toBe(404);
    expect(await (await newcomer.get("/api/ride/none/details")).json()).toEqual({
      status: 404,
      message: "Ride not found",
    });
  });

  it("aren't found by the session's id, which names its class instead", async () => {
    const list = z.object({
      data: z.array(
        z.looseObject({ peloton_id: z.string().nullable(), ride: z.looseObject({ id: z.string() }) }),
      ),
    });
    const { data } = await newcomer.getJson(`/api/user/${newcomer.riderId}/workouts?joins=ride`, list);
    const taken = data.find((one) => one.peloton_id !== null);
    const session = await newcomer.getJson(
      `/api/peloton/${taken?.peloton_id}`,
      z.object({ ride_id: z.string() }),
    );

    expect((await newcomer.get(`/api/ride/${taken?.peloton_id}/details`)).status).toBe(404);
    expect(session.ride_id).toBe(taken?.ride.id);
  });
});
