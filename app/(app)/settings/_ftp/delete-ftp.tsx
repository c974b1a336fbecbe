"use client";

import { Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useFtp, type FtpEntry } from "./use-ftp.ts";

/** Deletes an FTP of the rider's own at once; the toast has the way back. */
export function DeleteFtp({ entry, date }: { entry: FtpEntry; date: string }) {
  const [isBusy, setIsBusy] = useState(false);
  const { remove } = useFtp();

  async function press() {
    setIsBusy(true);
    try {
      await remove(entry);
    } catch (error) {
      toast.error(describeRequestError(error), { id: "ftp" });
    }
    setIsBusy(false);
  }

  return (
    <Button
      variant="quiet"
      disabled={isBusy}
      aria-label={`Delete the FTP of ${date}`}
      className="w-10 px-0!"
      onClick={() => void press()}
    >
      <Trash2 aria-hidden className="size-4" />
    </Button>
  );
}
