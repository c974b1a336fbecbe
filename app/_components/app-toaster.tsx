"use client";

import { useEffect, useState, type ComponentType } from "react";

const latestMs = 2_000;

/** Where toasts appear. Its code comes once the page is there: nothing has a toast to show before that. */
export function AppToaster() {
  const [Toaster, setToaster] = useState<ComponentType>();
  useEffect(
    () =>
      whenIdle(() => {
        void import("./toaster.tsx").then((module) => setToaster(() => module.Toaster));
      }),
    [],
  );
  return Toaster ? <Toaster /> : null;
}

/** Safari has no idle callbacks. */
function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, latestMs / 4);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
