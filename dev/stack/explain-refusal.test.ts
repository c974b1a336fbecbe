import { statSync } from "node:fs";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { makeTemporaryDirectory } from "../testing/temporary-directory.ts";
import { explainRefusal } from "./explain-refusal.ts";
import { UserError } from "./user-error.ts";

const refusal = (code: string) => Object.assign(new Error(`${code}: not for you`), { code });

describe("explainRefusal", () => {
  it.each(["EACCES", "EPERM"])("says whose the folder is when the system answers %s", (code) => {
    const directory = makeTemporaryDirectory();
    const { uid } = statSync(directory);
    const spy = vi.spyOn(process, "geteuid").mockReturnValue(uid + 1);
    onTestFinished(() => spy.mockRestore());
    expect(explainRefusal(refusal(code), directory)).toEqual(
      new UserError(
        `The data in ${directory} belongs to user ${uid} and this is user ${uid + 1}. ` +
          "Run this as that user or as root, or keep other data with SPINBACK_DATA_DIR.",
      ),
    );
  });

  it("names a folder that is one's own, or isn't there, all the same", () => {
    const directory = makeTemporaryDirectory();
    for (const one of [directory, `${directory}/gone`]) {
      const explained = explainRefusal(refusal("EACCES"), one);
      expect(explained).toBeInstanceOf(UserError);
      expect(String(explained)).toContain(`may not use ${one} (EACCES: not for you)`);
    }
  });

  it("leaves any other failure as it is", () => {
    const full = refusal("ENOSPC");
    expect(explainRefusal(full, "/")).toBe(full);
  });
});
