import { formatCount, formatNumber } from "./number.ts";

/** The size of a file as disks count it: "512 B", "84 kB", "12.3 MB", "1.2 GB". */
export function formatBytes(byteCount: number): string {
  if (byteCount < 1_000) return `${formatCount(byteCount)} B`;
  if (byteCount < 999_500) return `${formatCount(byteCount / 1_000)} kB`;
  if (byteCount < 999_950_000) return `${formatNumber(byteCount / 1_000_000)} MB`;
  return `${formatNumber(byteCount / 1_000_000_000)} GB`;
}
