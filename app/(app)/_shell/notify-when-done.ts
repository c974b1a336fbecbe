import type { EventText, RunEvent } from "./run-event.ts";

const wishKey = "spinback.notify-when-done";
const failureKey = "spinback.notifications-fail";

/** Whether this browser has been asked to tell of the run, and may. */
export function isNotificationWished(runId: string): boolean {
  return canNotify() && Notification.permission === "granted" && localStorage.getItem(wishKey) === runId;
}

/** Asks for permission, which only a click may do, and keeps the wish for one run. False when the browser refuses. */
export async function wishNotification(runId: string): Promise<boolean> {
  if (!canNotify() || (await Notification.requestPermission()) !== "granted") return false;
  localStorage.setItem(wishKey, runId);
  return true;
}

/** Tells of it in a notification when that is wished and nobody is looking at the page. False when the browser can't. */
export function notifyIfWished(event: RunEvent, runId: string, { title, text }: EventText): boolean {
  if (!isNotificationWished(runId) || document.visibilityState === "visible") return true;
  // The same tag in every tab: one notification, however many are open.
  const notification = makeNotification(title, { body: text, tag: `${wishKey} ${event} ${runId}` });
  notification?.addEventListener("click", () => {
    window.focus();
    notification.close();
  });
  return notification !== null;
}

let isPossible: boolean | undefined;

/**
 * Whether the browser has notifications and lets a page make them, which Chrome on Android doesn't. Making one shows
 * nothing before the rider has allowed them; afterwards only a failure that is remembered can tell.
 */
export function canNotify(): boolean {
  if (!("Notification" in window)) return false;
  isPossible ??= Notification.permission === "granted" ? !hasFailed() : tryNotification();
  return isPossible;
}

function hasFailed(): boolean {
  return localStorage.getItem(failureKey) !== null;
}

function tryNotification(): boolean {
  const notification = makeNotification("");
  notification?.close();
  return notification !== null;
}

function makeNotification(title: string, options?: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options);
  } catch {
    isPossible = false;
    localStorage.setItem(failureKey, new Date().toISOString());
    return null;
  }
}
