import type { EventText } from "./run-event.ts";

const wishKey = "spinback.notify-when-done";

/** Whether this browser has been asked to tell of the run's end, and may. */
export function isNotificationWished(runId: string): boolean {
  return canNotify() && Notification.permission === "granted" && localStorage.getItem(wishKey) === runId;
}

/** Asks for permission, which only a click may do, and keeps the wish for one run. False when the browser refuses. */
export async function wishNotification(runId: string): Promise<boolean> {
  if (!canNotify() || (await Notification.requestPermission()) !== "granted") return false;
  localStorage.setItem(wishKey, runId);
  return true;
}

/** Tells of the end in a notification of the browser when that is wished and nobody is looking at the page. */
export function notifyIfWished(runId: string, { title, text }: EventText): void {
  if (!isNotificationWished(runId) || document.visibilityState === "visible") return;
  // The same tag in every tab: one notification, however many are open.
  const notification = new Notification(title, { body: text, tag: `${wishKey} ${runId}` });
  notification.addEventListener("click", () => {
    window.focus();
    notification.close();
  });
}

/** Some browsers have no notifications at all. */
export function canNotify(): boolean {
  return "Notification" in window;
}
