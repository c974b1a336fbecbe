import { useEffect, useRef, type RefObject } from "react";
import type uPlot from "uplot";

interface DrawnPlot {
  /** Of the element that `draw` is given. */
  frame: RefObject<HTMLDivElement | null>;
  plot: RefObject<uPlot | null>;
}

/** Keeps a canvas as large as its frame, in the colours of the theme, with its cursor at `cursorSeconds`. Draws anew with a new `draw`. */
export function usePlot(draw: (element: HTMLDivElement) => uPlot, cursorSeconds: number | null): DrawnPlot {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const shownSeconds = useRef(cursorSeconds);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const drawn = draw(element);
    plot.current = drawn;
    // Another zoom or width moves every moment, and the scales are known only once all is drawn.
    const follow = () => placeCursor(drawn, shownSeconds.current);
    drawn.hooks.draw = [...(drawn.hooks.draw ?? []), follow];
    const resizing = new ResizeObserver(() =>
      drawn.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    resizing.observe(element);
    const theme = window.matchMedia("(prefers-color-scheme: dark)");
    const redraw = () => drawn.redraw(false, true);
    theme.addEventListener("change", redraw);
    return () => {
      theme.removeEventListener("change", redraw);
      resizing.disconnect();
      drawn.destroy();
      plot.current = null;
    };
  }, [draw]);

  useEffect(() => {
    shownSeconds.current = cursorSeconds;
    if (plot.current) placeCursor(plot.current, cursorSeconds);
  }, [cursorSeconds]);

  return { frame, plot };
}

function placeCursor(plot: uPlot, atSeconds: number | null): void {
  const left = atSeconds === null ? -10 : plot.valToPos(atSeconds, "x");
  plot.setCursor({ left, top: left < 0 ? -10 : 0 }, false);
}
