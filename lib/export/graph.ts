/** A workout's readings as they are exported: nothing rounded, nothing filled in. */
export interface ExportGraph {
  sampleEverySeconds: number;
  durationSeconds: number | null;
  /** Seconds since the first pedal stroke, one for each sample; may start late and have holes. */
  sampleSeconds: number[];
  series: ExportSeries[];
  /** Empty when there is no route. */
  route: { seconds: number[]; latitudes: number[]; longitudes: number[] };
  /** As they were stored. */
  segments: unknown;
  targetMetrics: unknown;
  heartRateZones: unknown;
  splits: unknown;
}

export interface ExportSeries {
  slug: string;
  displayName: string;
  /** W, rpm, %, m/s, bpm, m, spm. */
  unit: string;
  /** The unit that the account showed when the numbers were read. */
  sourceUnit: string | null;
  averageValue: number | null;
  maxValue: number | null;
  /** As many as there are samples; null where there was no reading. */
  values: (number | null)[];
}
