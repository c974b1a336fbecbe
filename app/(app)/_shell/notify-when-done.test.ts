import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const text = {
  title: "Sync: completed",
  text: "37 new workouts.",
  link: { href: "/", label: "See the sync" },
};

let shown: { title: string; options: NotificationOptions | undefined }[];
let isConstructible: boolean;
let isHidden: boolean;

class FakeNotification extends EventTarget {
  static permission: NotificationPermission = "default";
  static requestPermission = async () => (FakeNotification.permission = "granted");

  constructor(title: string, options?: NotificationOptions) {
    super();
    if (!isConstructible) throw new TypeError("Illegal constructor");
    if (FakeNotification.permission === "granted") shown.push({ title, options });
  }

  readonly close = () => undefined;
}

beforeEach(() => {
  shown = [];
  isConstructible = true;
  isHidden = true;
  FakeNotification.permission = "default";
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
  vi.stubGlobal("document", {
    get visibilityState() {
      return isHidden ? "hidden" : "visible";
    },
  });
  vi.stubGlobal("window", { Notification: FakeNotification });
  vi.stubGlobal("Notification", FakeNotification);
});
afterEach(() => vi.unstubAllGlobals());

/** As a page that has just been loaded sees it. */
async function load() {
  vi.resetModules();
  return import("./notify-when-done.ts");
}

describe("notifications", () => {
  it("tell of each event of the run that they are wished for, when nobody looks", async () => {
    const { notifyIfWished, wishNotification } = await load();
    expect(notifyIfWished("ended", "r1", text)).toBe(true);
    expect(await wishNotification("r1")).toBe(true);
    expect(notifyIfWished("ended", "r2", text)).toBe(true);
    expect(shown).toEqual([]);

    expect(notifyIfWished("needs_sign_in", "r1", text)).toBe(true);
    expect(notifyIfWished("ended", "r1", text)).toBe(true);
    expect(shown).toMatchObject([{ title: text.title, options: { body: text.text } }, { title: text.title }]);
    expect(new Set(shown.map(({ options }) => options?.tag)).size).toBe(2);

    isHidden = false;
    notifyIfWished("ended", "r1", text);
    expect(shown).toHaveLength(2);
  });

  it("aren't offered where a page can't make them, which is found out without showing one", async () => {
    expect((await load()).canNotify()).toBe(true);
    isConstructible = false;
    const { canNotify, wishNotification } = await load();
    expect(canNotify()).toBe(false);
    expect(await wishNotification("r1")).toBe(false);
    vi.stubGlobal("window", {});
    expect((await load()).canNotify()).toBe(false);
    expect(shown).toEqual([]);
  });

  it("fail without a throw where they were allowed before, and that is remembered", async () => {
    const { canNotify, notifyIfWished, wishNotification } = await load();
    await wishNotification("r1");
    isConstructible = false;
    expect(notifyIfWished("ended", "r1", text)).toBe(false);
    expect(canNotify()).toBe(false);
    expect((await load()).canNotify()).toBe(false);
    expect((await load()).isNotificationWished("r1")).toBe(false);
  });
});
