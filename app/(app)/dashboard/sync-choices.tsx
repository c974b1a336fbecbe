"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronDown, X } from "lucide-react";
import { buttonClass } from "@/app/_components/button-class.ts";
import { SyncChoicesForm, type SyncChoicesFormProps } from "./sync-choices-form.tsx";

interface SyncChoicesProps extends SyncChoicesFormProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A small button that opens the other ways to sync. */
export function SyncChoices({ isOpen, onOpenChange, ...form }: SyncChoicesProps) {
  return (
    <Popover.Root open={isOpen} onOpenChange={(willOpen) => onOpenChange(willOpen)}>
      <Popover.Trigger
        aria-label="Choose what to sync"
        disabled={form.isBusy}
        className={`${buttonClass({ variant: "secondary", size: "lg" })} w-12 px-0!`}
      >
        <ChevronDown aria-hidden className="size-5" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" collisionPadding={16} className="z-40 outline-none">
          <Popover.Popup className="max-h-(--available-height) w-[24rem] max-w-(--available-width) origin-(--transform-origin) overflow-y-auto rounded-2xl bg-surface p-5 shadow-lg ring-1 ring-line outline-none transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <div className="mb-3 flex items-center justify-between gap-4">
              <Popover.Title className="text-lg font-semibold">What to sync</Popover.Title>
              <Popover.Close
                aria-label="Close"
                className={`${buttonClass({ variant: "quiet" })} -m-2 size-10 px-0!`}
              >
                <X aria-hidden className="size-4" />
              </Popover.Close>
            </div>
            <SyncChoicesForm {...form} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
