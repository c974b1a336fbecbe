import { describe, expect, it } from "vitest";
import { listPeaks } from "./peaks.ts";

const peaks = {
  best5SecondsOutputWatts: 612.4,
  best1MinuteOutputWatts: 320,
  best5MinutesOutputWatts: 240.5,
  best20MinutesOutputWatts: null,
};

describe("listPeaks", () => {
  it("leaves out a span that the workout was too short for", () => {
    expect(listPeaks(peaks, null)).toEqual([
      { span: "5 seconds", watts: "612", ofFtp: null },
      { span: "1 minute", watts: "320", ofFtp: null },
      { span: "5 minutes", watts: "241", ofFtp: null },
    ]);
  });

  it("tells each as a share of the FTP", () => {
    expect(listPeaks(peaks, 240).map(({ ofFtp }) => ofFtp)).toEqual(["255%", "133%", "100%"]);
  });
});
