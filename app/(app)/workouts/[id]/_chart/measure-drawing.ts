export const dataMark = "chart-data";

/** From the data to the first drawing: uPlot draws in a microtask, and the lanes have asked for theirs before this. */
export function measureDrawing(): void {
  queueMicrotask(() => {
    if (performance.getEntriesByName(dataMark).length === 0) return;
    performance.measure("chart-drawn", dataMark);
    performance.clearMarks(dataMark);
  });
}
