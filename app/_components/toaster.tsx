"use client";

import { Toaster as SonnerToaster } from "sonner";

/** Where toasts appear, in the page's own colours; all in sight, as each may have a way back that a finger can't uncover. */
export function Toaster() {
  return (
    <SonnerToaster
      expand
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
