import { reserveSlots, type RequestLimit, type Reservation } from "./reserve-slots.ts";

interface Waiter {
  longestWaitMs: number;
  resolve: (reservation: Reservation) => void;
  reject: (error: unknown) => void;
}

/** Who waits in this process for a slot under the same limits. */
const queues = new Map<string, Waiter[]>();

/**
 * As `reserveSlots`, for one slot: what one process wants under the same limits is asked for by one statement after the
 * other, and together when it may leave at once. Sixteen lanes that wait for the same row's lock cost more than the row.
 */
export function reserveInTurn(limits: RequestLimit[], longestWaitMs: number): Promise<Reservation> {
  return new Promise((resolve, reject) => {
    const waiter = { longestWaitMs, resolve, reject };
    const name = JSON.stringify(limits);
    const queue = queues.get(name);
    if (queue) {
      queue.push(waiter);
      return;
    }
    const begun = [waiter];
    queues.set(name, begun);
    void serve(begun, limits, name);
  });
}

async function serve(queue: Waiter[], limits: RequestLimit[], name: string): Promise<void> {
  for (let first = queue[0]; first; first = queue[0]) {
    try {
      const reservation = await reserveSlots(limits, first.longestWaitMs, queue.length);
      const served = queue.splice(0, reservation.granted ? reservation.slotCount : 1);
      for (const waiter of served) waiter.resolve(reservation);
    } catch (error) {
      queue.shift();
      first.reject(error);
    }
  }
  // In the tick in which it was found empty: nobody may be added to a queue that nobody serves.
  queues.delete(name);
}
