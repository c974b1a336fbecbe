"use client";

import { Trash2 } from "lucide-react";
import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { focusSection } from "../settings-section.tsx";
import { useFtp, type FtpEntry } from "./use-ftp.ts";

/** Deletes an FTP of the rider's own at once; the toast has the way back. */
export function DeleteFtp({ entry, date }: { entry: FtpEntry; date: string }) {
  const { isBusy, run } = useAction();
  const { remove } = useFtp();

  async function removeEntry() {
    try {
      await remove(entry);
      // The button goes with its row.
      focusSection("ftp");
    } catch (error) {
      toast.error(describeRequestError(error));
    }
  }

  return (
    <Button
      variant="quiet"
      aria-label={`Delete the FTP of ${date}`}
      isBusy={isBusy}
      className="w-10 px-0!"
      onClick={() => run(removeEntry)}
    >
      {!isBusy && <Trash2 aria-hidden className="size-4" />}
    </Button>
  );
}
