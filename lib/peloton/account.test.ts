import { describe, expect, it } from "vitest";
import { parseAccount, parseSettings } from "./account.ts";

const me = {
  id: "rider",
  username: "ann",
  image_url: "https://images.example.test/ann.jpg",
  total_workouts: 420,
};

describe("an account", () => {
  it.each([
    ["ftp_workout_source", { watts: 190, source: "peloton_test" }],
    ["ftp_manual_source", { watts: 190, source: "peloton_manual" }],
    ["ftp_estimated_source", { watts: 185, source: "peloton_estimate" }],
    [null, null],
    ["ftp_new_source", null],
  ])("whose FTP comes from %s", (cycling_ftp_source, ftp) => {
    const numbers = { cycling_ftp: 200, cycling_workout_ftp: 190, estimated_cycling_ftp: 185 };
    expect(parseAccount({ ...me, ...numbers, cycling_ftp_source }).ftp).toEqual(ftp);
  });

  it("that never set an FTP has none", () => {
    expect(parseAccount({ ...me, cycling_ftp: 0, cycling_ftp_source: "ftp_manual_source" }).ftp).toBeNull();
  });

  it("without a name is still one", () => {
    expect(parseAccount({ id: "rider" })).toMatchObject({ username: "Peloton rider", workoutCount: null });
  });

  it("without an id isn't", () => {
    expect(() => parseAccount({ username: "ann" })).toThrow(/bad_payload: id/);
  });
});

describe("settings", () => {
  it.each([
    [
      { distance_unit: "metric", timezone: "Europe/Berlin" },
      { distanceUnit: "metric", timeZone: "Europe/Berlin" },
    ],
    [{ distance_unit: "imperial" }, { distanceUnit: "imperial", timeZone: null }],
    [{ distance_unit: "cubits" }, { distanceUnit: null, timeZone: null }],
  ])("%j", (payload, settings) => {
    expect(parseSettings(payload)).toEqual(settings);
  });
});
