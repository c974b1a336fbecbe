import { Encoder } from "@garmin/fitsdk";
import { fitNumber } from "./fields.ts";

/** A message's fields in the units of the profile: metres, seconds, m/s, names of its enumerations. */
export type FitFields = Record<string, number | string | Date | null | undefined>;

export interface FitWriter {
  /** Leaves out what isn't known or what the field can't hold. */
  write(messageNumber: number, fields: FitFields): void;
  /** The whole file. Nothing may be written after it. */
  finish(): Uint8Array<ArrayBuffer>;
}

/** Garmin's encoder, kept from what it would write wrongly: it rounds nothing that isn't scaled, and lets numbers overflow. */
export function createFitWriter(): FitWriter {
  const encoder = new Encoder();
  return {
    write(messageNumber, fields) {
      const written: Record<string, number | string | Date> = {};
      for (const [name, value] of Object.entries(fields)) {
        const known = typeof value === "number" ? fitNumber(messageNumber, name, value) : (value ?? null);
        if (known !== null) written[name] = known;
      }
      encoder.onMesg(messageNumber, written);
    },
    finish: () => new Uint8Array(encoder.close()),
  };
}
