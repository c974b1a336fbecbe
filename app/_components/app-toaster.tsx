"use client";

import { Toaster } from "sonner";

/** Where toasts appear, in the page's own colours. */
export function AppToaster() {
  return (
    <Toaster
      position="bottom-right"
      mobileOffset={{ bottom: "5rem" }}
      theme="system"
      toastOptions={{
        classNames: {
          toast: "!rounded-xl !border-line !bg-surface !font-sans !text-ink",
          description: "!text-ink-soft",
          actionButton: "!bg-accent !text-accent-ink",
        },
      }}
    />
  );
}
