"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useState, type ComponentProps, type ReactNode } from "react";
import { describeRequestError } from "@/lib/swr/request.ts";
import { Button } from "./button.tsx";
import { buttonClass } from "./button-class.ts";
import { Notice } from "./notice.tsx";

interface ConfirmDialogProps {
  /** What the button says that opens it. */
  trigger: ReactNode;
  /** Its accessible name, where many such buttons stand below each other. */
  triggerLabel?: string;
  variant?: ComponentProps<typeof Button>["variant"];
  title: string;
  /** What follows from confirming. */
  children: ReactNode;
  confirmLabel: string;
  dismissLabel: string;
  /** The dialog closes when it is done; what it throws is said in the dialog. */
  onConfirm: () => Promise<void>;
}

/** A button that asks once more before it does something. */
export function ConfirmDialog({
  trigger,
  triggerLabel,
  variant = "quiet",
  title,
  children,
  confirmLabel,
  dismissLabel,
  onConfirm,
}: ConfirmDialogProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function confirm() {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await onConfirm();
      setIsOpen(false);
    } catch (error) {
      setProblem(describeRequestError(error));
    }
    setIsBusy(false);
  }

  function changeOpen(willOpen: boolean) {
    setIsOpen(willOpen);
    setProblem(undefined);
  }

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={changeOpen}>
      <AlertDialog.Trigger aria-label={triggerLabel} className={buttonClass({ variant })}>
        {trigger}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[28rem] max-w-[calc(100vw-2rem)] -translate-1/2 space-y-5 overflow-y-auto rounded-2xl bg-surface p-6 shadow-xl transition-[scale,opacity] duration-150 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <AlertDialog.Title className="text-xl font-semibold text-balance">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-pretty text-ink-soft">{children}</AlertDialog.Description>
          {problem && (
            <Notice tone="bad" role="alert">
              {problem}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClass({ variant: "secondary" })}>
              {dismissLabel}
            </AlertDialog.Close>
            <Button variant="danger" isBusy={isBusy} onClick={() => void confirm()}>
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
