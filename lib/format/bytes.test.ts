import { expect, it } from "vitest";
import { formatBytes } from "./bytes.ts";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [84_400, "84 kB"],
  [999_900, "1 MB"],
  [12_345_678, "12.3 MB"],
  [1_234_567_890, "1.2 GB"],
])("tells %d bytes", (byteCount, text) => {
  expect(formatBytes(byteCount)).toBe(text);
});
