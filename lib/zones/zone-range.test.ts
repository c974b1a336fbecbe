import { expect, it } from "vitest";
import { formatZoneRange } from "./zone-range.ts";

it.each([
  [0, 110, "under 110 W"],
  [110, 150, "110–149 W"],
  [300, null, "from 300 W"],
  [114.4, 132, "114–131 W"],
])("from %d to %j is %j", (start, end, text) => {
  expect(formatZoneRange(start, end, "W")).toBe(text);
});
