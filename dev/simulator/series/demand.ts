import type { Plan, PlanBlock } from "../catalogue/plan.ts";
import type { Random } from "../random.ts";

/** What the rider is doing in one second, before any machine measures it. */
export interface Moment {
  readonly second: number;
  readonly block: PlanBlock;
  /** fraction of one-hour power, smoothed as legs smooth it */
  readonly intensity: number;
  /** 1, or less while reaching for the bottle */
  readonly engagement: number;
}

const riseSeconds = 4;
const fallSeconds = 6;
const fatigueShare = 0.05;

/** Follows the coach's plan the way people do: late, a little off, tiring, drinking now and then. */
export function followPlan(plan: Plan, seconds: readonly number[], random: Random): Moment[] {
  const moments: Moment[] = [];
  const wanted = createDemand(random);
  let blockIndex = 0;
  let block = plan.blocks[0];
  for (const second of seconds) {
    while (block && second > block.startSecond + block.seconds && blockIndex < plan.blocks.length - 1) {
      blockIndex += 1;
      block = plan.blocks[blockIndex];
    }
    if (!block) break;
    moments.push(wanted.next(block, second));
  }
  return moments;
}

function createDemand(random: Random) {
  let intensity = 0.15;
  let currentBlock: PlanBlock | null = null;
  let bias = 0;
  let drinkingSeconds = 0;

  return {
    next(block: PlanBlock, second: number): Moment {
      if (block !== currentBlock) {
        currentBlock = block;
        bias = random.noise() * 0.028;
      }
      const share = (second - block.startSecond) / block.seconds;
      const fatigue = block.intensity > 0.88 ? fatigueShare * share : 0;
      const target = block.intensity * (1 + bias - fatigue);
      intensity += (target - intensity) / (target > intensity ? riseSeconds : fallSeconds);

      if (drinkingSeconds > 0) drinkingSeconds -= 1;
      else if (block.intensity < 0.75 && random.chance(1 / 380)) drinkingSeconds = random.integer(3, 8);
      return { second, block, intensity, engagement: drinkingSeconds > 0 ? 0.68 : 1 };
    },
  };
}
