import { expect, it } from "vitest";
import { isSameSecret } from "./is-same-secret.ts";

it.each([
  ["a secret", true],
  ["a secreT", false],
  ["a secret and more", false],
  ["", false],
])("compares %j", (given, isSame) => {
  expect(isSameSecret(given, "a secret")).toBe(isSame);
});
