const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** No zone is further from UTC than this. */
const furthestMs = 15 * 60 * minuteMs;

/** Between which moments a workout anywhere may lie in these days; both ends open when left out. */
export function boundDays(from: string | undefined, to: string | undefined) {
  return {
    start: from === undefined ? undefined : new Date(toUtc(from) - furthestMs),
    end: to === undefined ? undefined : new Date(toUtc(to) + dayMs + furthestMs),
  };
}

/** The first moment of a day in a zone, to the minute, also where a change of the clock takes midnight away. */
export function findDayStart(day: string, timeZone: string): Date {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  let before = toUtc(day) - furthestMs;
  let reached = toUtc(day) + furthestMs;
  while (reached - before > minuteMs) {
    const middle = before + Math.floor((reached - before) / 2 / minuteMs) * minuteMs;
    if (format.format(middle) >= day) reached = middle;
    else before = middle;
  }
  return new Date(reached);
}

export function findDayEnd(day: string, timeZone: string): Date {
  return findDayStart(new Date(toUtc(day) + dayMs).toISOString().slice(0, 10), timeZone);
}

function toUtc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
