"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { Suspense, useEffect, useRef, type ReactNode, type RefObject } from "react";
import { buttonClass } from "@/app/_components/button-class.ts";

export interface PanelDialogProps {
  trigger: ReactNode;
  title: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Its code may still be on the way. */
  children: ReactNode;
}

/** A button and the dialog that it opens, with its first field or link in focus: from below on a phone, in the middle elsewhere. */
export function PanelDialog({ trigger, title, isOpen, onOpenChange, children }: PanelDialogProps) {
  const content = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(willOpen) => onOpenChange(willOpen)}>
      <Dialog.Trigger className={buttonClass({ variant: "secondary" })}>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          initialFocus={false}
          className="fixed inset-x-0 bottom-0 z-50 flex max-h-[calc(100dvh-3rem)] flex-col overflow-hidden rounded-t-2xl bg-surface shadow-xl transition-[translate,opacity] duration-150 outline-none data-ending-style:translate-y-4 data-ending-style:opacity-0 data-starting-style:translate-y-4 data-starting-style:opacity-0 sm:inset-x-auto sm:top-16 sm:bottom-auto sm:left-1/2 sm:max-h-[calc(100dvh-5rem)] sm:w-[32rem] sm:-translate-x-1/2 sm:rounded-2xl"
        >
          <div className="flex items-center justify-between gap-4 p-6 pb-5">
            <Dialog.Title className="text-xl font-semibold">{title}</Dialog.Title>
            <Dialog.Close
              aria-label="Close"
              className="-m-2 rounded-lg p-2 text-ink-soft hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <div ref={content} className="scroll-pb-24 overflow-y-auto px-6 pt-1">
            <Suspense>
              {children}
              <FirstFocus within={content} />
            </Suspense>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The dialog's own choice would be its first button, "Close", since what stands in it may come later. */
function FirstFocus({ within }: { within: RefObject<HTMLElement | null> }) {
  useEffect(() => within.current?.querySelector<HTMLElement>("a, select, input")?.focus(), [within]);
  return null;
}
