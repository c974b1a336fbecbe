export interface Pace {
  ratePerMinute: number | null;
  etaSeconds: number | null;
}

const minimumItems = 20;
const minimumSeconds = 10;

/**
 * Items settled a minute, from those of the last stretch of work, and the time that the rest takes at that pace. The
 * estimate stays null until it means something: 20 items, 10 seconds, a complete list, and no pause.
 */
export function estimatePace(input: {
  settledInWindow: number;
  remaining: number;
  windowSeconds: number;
  isListingComplete: boolean;
  isHeld: boolean;
}): Pace {
  const { windowSeconds } = input;
  if (windowSeconds < 1 || input.settledInWindow === 0) return { ratePerMinute: null, etaSeconds: null };
  const ratePerSecond = input.settledInWindow / windowSeconds;
  const isMeaningful =
    input.settledInWindow >= minimumItems && windowSeconds >= minimumSeconds && input.isListingComplete;
  return {
    ratePerMinute: Math.round(ratePerSecond * 60),
    etaSeconds: isMeaningful && !input.isHeld ? Math.ceil(input.remaining / ratePerSecond) : null,
  };
}
