"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { buttonClass } from "@/app/_components/button-class.ts";
import { FtpForm } from "./ftp-form.tsx";
import { useFtp, type FtpEntry } from "./use-ftp.ts";

interface ChangeFtpProps {
  entry: FtpEntry;
  /** Its day in words. */
  date: string;
  today: string;
}

/** A button that opens an FTP of the rider's own for changing. */
export function ChangeFtp({ entry, date, today }: ChangeFtpProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { change } = useFtp();
  return (
    <Dialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <Dialog.Trigger
        aria-label={`Change the FTP of ${date}`}
        className={`${buttonClass({ variant: "quiet" })} w-10 px-0!`}
      >
        <Pencil aria-hidden className="size-4" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[28rem] max-w-[calc(100vw-2rem)] -translate-1/2 space-y-5 overflow-y-auto rounded-2xl bg-surface p-6 shadow-xl transition-[scale,opacity] duration-150 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <Dialog.Title className="text-xl font-semibold">Change your FTP</Dialog.Title>
          <FtpForm
            initial={entry}
            today={today}
            submitLabel="Save"
            onSave={async (input) => {
              await change(entry, input);
              setIsOpen(false);
            }}
          >
            <Dialog.Close className={buttonClass({ variant: "secondary" })}>Cancel</Dialog.Close>
          </FtpForm>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
