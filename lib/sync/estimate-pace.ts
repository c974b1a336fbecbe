export interface Pace {
  ratePerMinute: number | null;
  etaSeconds: number | null;
}

const windowSeconds = 60;
const minimumItems = 20;
const minimumSeconds = 10;

/**
 * Items settled a minute, from those of the last 60 seconds, and the time that the rest takes at that pace.
 * The estimate stays null until it means something: 20 items, 10 seconds, a complete list, and no pause.
 */
export function estimatePace(input: {
  settledInWindow: number;
  remaining: number;
  elapsedSeconds: number;
  isListingComplete: boolean;
  isHeld: boolean;
}): Pace {
  const seconds = Math.min(windowSeconds, input.elapsedSeconds);
  if (seconds < 1 || input.settledInWindow === 0) return { ratePerMinute: null, etaSeconds: null };
  const ratePerSecond = input.settledInWindow / seconds;
  const isMeaningful =
    input.settledInWindow >= minimumItems &&
    input.elapsedSeconds >= minimumSeconds &&
    input.isListingComplete;
  return {
    ratePerMinute: Math.round(ratePerSecond * 60),
    etaSeconds: isMeaningful && !input.isHeld ? Math.ceil(input.remaining / ratePerSecond) : null,
  };
}
