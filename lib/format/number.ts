const locale = "en-US";

const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

/** 4213 → "4,213". */
export function formatCount(value: number): string {
  return counts.format(value);
}

/** At most `maxDecimals` decimals, thousands grouped: 1234.56 → "1,234.6". */
export function formatNumber(value: number, maxDecimals = 1): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: maxDecimals }).format(value);
}

/** Always with so many decimals: 0.7 → "0.70". */
export function formatFixed(value: number, decimals: number): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** "1 workout", "4,213 workouts"; give the plural when it isn't the noun with an s. */
export function formatQuantity(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatCount(count)} ${count === 1 ? noun : plural}`;
}

/** Rounded down, so that "100%" is only ever said of something complete: 99.97 → "99%". */
export function formatProgressPercent(percent: number): string {
  return `${Math.floor(percent)}%`;
}
