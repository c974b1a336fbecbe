import type { RiderProfile } from "../riders/profiles.ts";
import type { WorkoutRecord } from "../riders/records.ts";
import type { Random } from "../random.ts";
import type { Moment } from "./demand.ts";

const riseSeconds = 24;
const fallSeconds = 46;
const driftPerHour = 0.075;

/** Heart rate lags effort and drifts upward; null without a monitor, zeros where it lost the signal. */
export function beatHeart(
  record: WorkoutRecord,
  rider: RiderProfile,
  moments: readonly Moment[],
  random: Random,
): number[] | null {
  if (record.heartRate === "none") return null;
  const reserve = rider.maxHeartRateBpm - rider.restingHeartRateBpm;
  const dayForm = random.noise() * 2.2;
  const signal = record.heartRate === "broken" ? brokenSignal(random) : steadySignal(random);
  let beats = rider.restingHeartRateBpm + random.between(14, 30);
  let flutter = 0;

  return moments.map(({ second, intensity }) => {
    const drift = driftPerHour * (second / 3600) * Math.min(1, intensity * 1.4);
    const wanted = rider.restingHeartRateBpm + reserve * effortShare(intensity) * (1 + drift) + dayForm;
    beats += (wanted - beats) / (wanted > beats ? riseSeconds : fallSeconds);
    flutter = flutter * 0.9 + random.noise() * 0.35;
    const measured = Math.min(rider.maxHeartRateBpm + 2, Math.round(beats + flutter));
    return signal(second, measured);
  });
}

function effortShare(intensity: number): number {
  return Math.min(0.99, 0.14 + intensity * (0.73 - 0.05 * intensity));
}

function steadySignal(random: Random) {
  const connectsAt = random.chance(0.35) ? random.integer(2, 9) : 0;
  return (second: number, beats: number) => (second < connectsAt ? 0 : beats);
}

function brokenSignal(random: Random) {
  let gapSeconds = random.integer(10, 60);
  let spikeSeconds = 0;
  return (_second: number, beats: number) => {
    if (gapSeconds > 0) {
      gapSeconds -= 1;
      return 0;
    }
    if (random.chance(1 / 110)) gapSeconds = random.integer(15, 150);
    if (spikeSeconds > 0) spikeSeconds -= 1;
    else if (random.chance(1 / 260)) spikeSeconds = random.integer(3, 12);
    return spikeSeconds > 0 ? Math.min(219, beats + 48) : beats;
  };
}
