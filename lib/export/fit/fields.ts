import { Profile } from "@garmin/fitsdk";

/** What a number of the FIT profile can hold once it is stored. */
interface NumberField {
  scale: number;
  offset: number;
  lowest: number;
  /** The one above it says that there is no value. */
  highest: number;
}

const ranges: Record<string, Pick<NumberField, "lowest" | "highest">> = {
  enum: { lowest: 0, highest: 0xfe },
  sint8: { lowest: -0x7f, highest: 0x7e },
  uint8: { lowest: 0, highest: 0xfe },
  sint16: { lowest: -0x7fff, highest: 0x7ffe },
  uint16: { lowest: 0, highest: 0xfffe },
  sint32: { lowest: -0x7fffffff, highest: 0x7ffffffe },
  uint32: { lowest: 0, highest: 0xfffffffe },
  uint32z: { lowest: 1, highest: 0xffffffff },
};

const known = new Map<string, NumberField>();

/** A number as the encoder takes it: whole where nothing scales it; null for one that the field can't hold. */
export function fitNumber(messageNumber: number, name: string, value: number): number | null {
  const key = `${messageNumber} ${name}`;
  const field = known.get(key) ?? findField(messageNumber, name);
  known.set(key, field);
  const stored = Math.round((value + field.offset) * field.scale);
  if (!(stored >= field.lowest && stored <= field.highest)) return null;
  return field.scale === 1 && field.offset === 0 ? stored : value;
}

/** The encoder passes over a name that the profile doesn't have; here it is a mistake. */
function findField(messageNumber: number, name: string): NumberField {
  const fields = Object.values(Profile.messages[messageNumber]?.fields ?? {});
  const field = fields.find((one) => one.name === name);
  const range = field && ranges[field.baseType];
  if (!field || !range) throw new Error(`FIT message ${messageNumber} has no field ${name} to write`);
  return { ...range, scale: firstOf(field.scale) ?? 1, offset: firstOf(field.offset) ?? 0 };
}

function firstOf(value: number | number[]): number | undefined {
  return Array.isArray(value) ? value[0] : value;
}
