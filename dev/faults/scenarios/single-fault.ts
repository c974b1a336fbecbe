import type { ItemReason } from "../../../lib/sync/reasons.ts";
import type { FaultRule } from "../../simulator/control/faults.ts";
import type { Scenario } from "../scenario.ts";

/** Classes and graphs: what a run fetches after it has listed. */
export const work = "^/api/(workout|ride)/";

interface SingleFault {
  name: string;
  title: string;
  isShort?: boolean;
  limitSeconds?: number;
  faults: FaultRule[];
  /** Why items may have failed while the fault was on. */
  excuses?: ItemReason[];
}

/** A whole sync under one kind of fault from its first request to its last. */
export function describeSingleFault(fault: SingleFault): Scenario {
  return {
    name: fault.name,
    title: fault.title,
    isShort: fault.isShort ?? false,
    limitSeconds: fault.limitSeconds ?? 60,
    async play(stage) {
      const rider = await stage.enter();
      const seed = String(stage.random.next());
      await stage.simulator.setFaults(...fault.faults.map((rule) => ({ ...rule, seed })));
      const sync = await rider.sync();
      await sync.waitForWhole(fault.excuses);
      stage.expect((await stage.simulator.countFaultsMet()) > 0, "no request met the fault");
    },
  };
}
