const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

export function formatCount(value: number): string {
  return whole.format(value);
}

export function formatKilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

export function formatMegabytes(bytes: number): string {
  return `${formatCount(bytes / 1024 ** 2)} MB`;
}

export function formatMs(ms: number): string {
  return `${ms < 100 ? ms.toFixed(1) : formatCount(ms)} ms`;
}
