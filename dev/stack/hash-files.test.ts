import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { hashFiles } from "./hash-files.ts";

function makeTree(): string {
  const directory = makeTemporaryDirectory();
  mkdirSync(path.join(directory, "app/inner"), { recursive: true });
  writeFileSync(path.join(directory, "app/inner/page.tsx"), "page");
  writeFileSync(path.join(directory, "app/page.test.ts"), "test");
  writeFileSync(path.join(directory, "package.json"), "{}");
  return directory;
}

const isWanted = (file: string) => !file.endsWith(".test.ts");

describe("hashFiles", () => {
  it("is the same for the same contents", () => {
    expect(hashFiles(makeTree(), ["app", "package.json"])).toBe(
      hashFiles(makeTree(), ["package.json", "app"]),
    );
  });

  it("changes with a content, a name and a missing file", () => {
    const tree = makeTree();
    const before = hashFiles(tree, ["app"]);
    writeFileSync(path.join(tree, "app/inner/page.tsx"), "another page");
    const edited = hashFiles(tree, ["app"]);
    renameSync(path.join(tree, "app/inner/page.tsx"), path.join(tree, "app/inner/layout.tsx"));
    const renamed = hashFiles(tree, ["app"]);
    expect(new Set([before, edited, renamed, hashFiles(tree, ["nowhere"])]).size).toBe(4);
  });

  it("leaves out what isn't wanted", () => {
    const tree = makeTree();
    const before = hashFiles(tree, ["app"], isWanted);
    writeFileSync(path.join(tree, "app/page.test.ts"), "another test");
    expect(hashFiles(tree, ["app"], isWanted)).toBe(before);
  });
});
