// setTimeout fires at once when asked to wait longer than this.
const longestTimeoutMs = 2_147_483_647;

/** Calls `ring` at an epoch time however far away it is; the answer switches the alarm off. */
export function setAlarm(atMs: number, ring: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const leftMs = Math.max(0, atMs - Date.now());
    timer = setTimeout(leftMs > longestTimeoutMs ? wait : ring, Math.min(leftMs, longestTimeoutMs));
  };
  wait();
  return () => clearTimeout(timer);
}
