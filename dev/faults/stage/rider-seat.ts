import type { DemoClient } from "../../stack/demo-client.ts";
import type { RiderName } from "./simulator-control.ts";
import type { Stage } from "./stage.ts";
import { WatchedSync } from "./watched-sync.ts";

/** A user of the app who is connected as one of the simulator's riders. */
export class RiderSeat {
  constructor(
    readonly stage: Stage,
    readonly client: DemoClient,
    readonly userId: string,
    readonly rider: RiderName,
  ) {}

  /** Presses Sync, and watches the run from then on. */
  async sync(mode: "incremental" | "full" = "incremental", sampleEveryMs?: number): Promise<WatchedSync> {
    return new WatchedSync(this, await this.client.pressSync(mode), sampleEveryMs);
  }
}
