import { formatCount } from "./number.ts";

/** 1 → "1st", 12 → "12th", 1,023 → "1,023rd". */
export function formatOrdinal(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  const suffix = isTeen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${formatCount(value)}${suffix}`;
}

/** 12,345 of 45,678 → "top 27%". */
export function formatTopShare(rank: number, count: number): string {
  return `top ${Math.max(1, Math.round((rank / count) * 100))}%`;
}
