export interface Row {
  what: string;
  /** Null for what is only told. */
  target: string | null;
  measured: string;
  /** Measured ÷ what nothing could do better, where there is such a thing. */
  ratio: number | null;
  isReached: boolean | null;
}
