import { Decoder, Stream } from "@garmin/fitsdk";
import { describe, expect, it } from "vitest";
import { createFitWriter } from "./fit-writer.ts";
import { messageNumbers } from "./message-numbers.ts";

const timestamp = new Date("2026-01-05T12:00:00Z");

describe("createFitWriter", () => {
  it("goes on when there are more layouts than local numbers", () => {
    const writer = createFitWriter();
    const names = ["heartRate", "cadence", "power", "distance", "speed"];
    const layouts = Array.from({ length: 32 }, (_, bits) =>
      names.filter((_name, index) => bits & (1 << index)),
    );
    for (const layout of [...layouts, ...layouts]) {
      const fields = Object.fromEntries(layout.map((name) => [name, 7]));
      writer.write(messageNumbers.record, { timestamp, ...fields });
    }
    const { messages, errors } = new Decoder(Stream.fromByteArray(writer.finish())).read();
    expect(errors).toEqual([]);
    const records = messages.recordMesgs ?? [];
    expect(records.map((record) => names.filter((name) => name in record))).toEqual([...layouts, ...layouts]);
  });

  it("leaves out what a field can't hold", () => {
    const writer = createFitWriter();
    writer.write(messageNumbers.record, {
      timestamp,
      heartRate: 255,
      power: 70_000,
      cadence: -1,
      positionLat: -2_147_483_647,
      grade: -12.5,
    });
    const { messages } = new Decoder(Stream.fromByteArray(writer.finish())).read();
    expect(messages.recordMesgs).toEqual([{ timestamp, positionLat: -2_147_483_647, grade: -12.5 }]);
  });

  it("refuses a name that the profile doesn't have", () => {
    expect(() => createFitWriter().write(messageNumbers.record, { watts: 1 })).toThrow(/no field watts/);
    expect(() => createFitWriter().write(messageNumbers.session, { sport: "napping" })).toThrow(
      /write Message/,
    );
  });
});
