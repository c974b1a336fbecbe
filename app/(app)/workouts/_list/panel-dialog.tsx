"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/app/_components/button-class.ts";

export interface PanelDialogProps {
  trigger: ReactNode;
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A button and the dialog that it opens: from below on a phone, in the middle elsewhere. */
export function PanelDialog({ trigger, title, isOpen, onOpenChange, children }: PanelDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={(willOpen) => onOpenChange(willOpen)}>
      <Dialog.Trigger className={buttonClass({ variant: "secondary" })}>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-0 bottom-0 z-50 max-h-[calc(100dvh-3rem)] overflow-y-auto rounded-t-2xl bg-surface p-6 shadow-xl transition-[translate,opacity] duration-150 outline-none data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 sm:inset-x-auto sm:top-24 sm:bottom-auto sm:left-1/2 sm:max-h-[calc(100dvh-8rem)] sm:w-[32rem] sm:-translate-x-1/2 sm:rounded-2xl">
          <div className="mb-5 flex items-center justify-between gap-4">
            <Dialog.Title className="text-xl font-semibold">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-m-2 rounded-lg p-2 text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
