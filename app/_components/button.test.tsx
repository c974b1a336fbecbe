import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "./button.tsx";

describe("Button", () => {
  it("refuses presses while it is busy without giving up the focus, as a disabled one would", () => {
    for (const isDisabled of [false, true]) {
      const markup = renderToStaticMarkup(
        <Button isBusy disabled={isDisabled}>
          Add
        </Button>,
      );
      expect(markup).toContain('aria-disabled="true"');
      expect(markup).not.toContain(' disabled=""');
    }
  });

  it("is disabled when it is told so", () => {
    expect(renderToStaticMarkup(<Button disabled>Add</Button>)).toContain(' disabled=""');
  });
});
