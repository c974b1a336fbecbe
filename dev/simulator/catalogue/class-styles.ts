export type ClassStyle =
  | "powerZoneEndurance"
  | "powerZone"
  | "powerZoneMax"
  | "ftpTest"
  | "ftpWarmUp"
  | "intervals"
  | "hiit"
  | "climb"
  | "music"
  | "lowImpact"
  | "warmUp"
  | "coolDown"
  | "scenic"
  | "runEndurance"
  | "runIntervals"
  | "runMusic"
  | "runOutdoor"
  | "walk"
  | "hike"
  | "walkOutdoor"
  | "rowEndurance"
  | "rowIntervals"
  | "rowForm"
  | "bikeBootcamp"
  | "treadBootcamp"
  | "rowBootcamp"
  | "strength"
  | "cardio"
  | "stretch"
  | "yoga"
  | "meditation";

/** Which place in a day's training a class takes. */
export type ClassRole =
  | "main"
  | "warmUp"
  | "coolDown"
  | "stretch"
  | "strength"
  | "mind"
  | "test"
  | "testWarmUp";

export interface ClassTemplate {
  readonly discipline: string;
  readonly style: ClassStyle;
  readonly role: ClassRole;
  readonly classType: string;
  readonly names: readonly string[];
  readonly minutes: readonly number[];
  readonly weight: number;
}
