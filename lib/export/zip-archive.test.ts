import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { createZipArchive, type ZipFile } from "./zip-archive.ts";

function makeFile(name: string, content: string, changedAt = new Date("2026-01-05T12:00:00Z")): ZipFile {
  return { name, bytes: new TextEncoder().encode(content), changedAt };
}

function readFiles(pieces: Uint8Array[]): [string, string][] {
  return Object.entries(unzipSync(Buffer.concat(pieces))).map(([name, bytes]) => [name, strFromU8(bytes)]);
}

it("gives the archive piece by piece, and each file a name of its own", () => {
  const archive = createZipArchive();
  const pieces = [
    ...archive.add(makeFile("ride.csv", "one")),
    ...archive.add(makeFile("ride.csv", "two", new Date(0))),
    ...archive.end(),
  ];
  expect(readFiles(pieces)).toEqual([
    ["ride.csv", "one"],
    ["ride-2.csv", "two"],
  ]);
});

it("refuses the file that it has no room for, stays whole without it, and takes a last one all the same", () => {
  const archive = createZipArchive(100);
  const pieces = archive.add(makeFile("small.csv", "one"));
  expect(() => archive.add(makeFile("large.csv", "two".repeat(40)))).toThrow("no room");
  pieces.push(...archive.end(makeFile("problems.txt", "large".repeat(40))));
  expect(readFiles(pieces)).toEqual([
    ["small.csv", "one"],
    ["problems.txt", "large".repeat(40)],
  ]);
});
