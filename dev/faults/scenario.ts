import type { Stage } from "./stage/stage.ts";

export interface Scenario {
  /** For --only. */
  name: string;
  /** What goes wrong. */
  title: string;
  /** Whether it belongs to the short form, which every `npm test` runs. */
  isShort: boolean;
  limitSeconds: number;
  /** Plays it on an empty stage; what is wrong is thrown or noted on the stage. */
  play: (stage: Stage) => Promise<void>;
}
