export interface TimeZoneGroup {
  region: string;
  /** IANA names. */
  timeZones: string[];
}

/** The zones to choose from, by region; `chosen` is among them whatever it is. */
export function listTimeZones(chosen: string): TimeZoneGroup[] {
  const groups = new Map<string, string[]>();
  for (const timeZone of new Set(["UTC", chosen, ...Intl.supportedValuesOf("timeZone")])) {
    const region = timeZone.includes("/") ? timeZone.slice(0, timeZone.indexOf("/")) : "Other";
    groups.set(region, [...(groups.get(region) ?? []), timeZone]);
  }
  return [...groups]
    .map(([region, timeZones]) => ({ region, timeZones: timeZones.toSorted() }))
    .toSorted((one, other) => one.region.localeCompare(other.region, "en"));
}
