// setTimeout fires at once when asked to wait longer than this.
const longestTimeoutMs = 2_147_483_647;

/** Calls `ring` at an epoch time however far away it is, never before; the answer switches the alarm off. */
export function setAlarm(atMs: number, ring: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const leftMs = Math.max(0, atMs - Date.now());
    timer = setTimeout(check, Math.min(leftMs, longestTimeoutMs));
  };
  // A timer may fire a millisecond before the clock says so.
  const check = () => (Date.now() < atMs ? wait() : ring());
  wait();
  return () => clearTimeout(timer);
}
