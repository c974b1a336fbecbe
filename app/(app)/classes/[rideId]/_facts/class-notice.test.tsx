import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ClassNotice } from "./class-notice.tsx";

const show = (state: "placeholder" | "fetched" | "gone", refusal: string | null) =>
  renderToStaticMarkup(<ClassNotice state={state} refusal={refusal} />);

describe("the notice about a class", () => {
  it("promises the rest only as long as it may come", () => {
    expect(show("placeholder", null)).toContain("on its way");
    const refused = show("placeholder", "membership_required");
    expect(refused).not.toContain("on its way");
    expect(refused).toContain("only to accounts with an active membership");
    expect(show("gone", "class_gone")).toContain("removed this class");
    expect(show("fetched", null)).toBe("");
  });
});
