"use client";

import { useRouter } from "next/navigation";
import { toast } from "sonner";
import type { FtpInput } from "@/lib/ftp/ftp-input.ts";
import { describeRequestError, sendJson } from "@/lib/swr/request.ts";

export interface FtpEntry extends FtpInput {
  id: string;
}

interface Added {
  entry: FtpEntry;
  replacedFtpWatts: number | null;
}

const path = "/api/ftp";

/** Adds, changes and deletes the rider's own FTPs, each with a way back. They throw `RequestError`. */
export function useFtp() {
  const router = useRouter();

  async function add(input: FtpInput): Promise<void> {
    const { entry, replacedFtpWatts } = await sendJson<Added>("POST", path, { ...input });
    tell(`FTP of ${entry.ftpWatts} W saved`, () =>
      replacedFtpWatts === null
        ? sendJson("DELETE", `${path}/${entry.id}`, {})
        : sendJson("POST", path, { day: entry.day, ftpWatts: replacedFtpWatts }),
    );
  }

  async function change({ id, day, ftpWatts }: FtpEntry, input: FtpInput): Promise<void> {
    await sendJson("PUT", `${path}/${id}`, { ...input });
    tell(`FTP of ${input.ftpWatts} W saved`, () => sendJson("PUT", `${path}/${id}`, { day, ftpWatts }));
  }

  async function remove({ id, day, ftpWatts }: FtpEntry): Promise<void> {
    await sendJson("DELETE", `${path}/${id}`, {});
    tell(`FTP of ${ftpWatts} W deleted`, () => sendJson("POST", path, { day, ftpWatts }));
  }

  function tell(message: string, undo: () => Promise<unknown>): void {
    toast.success(message, { id: "ftp", action: { label: "Undo", onClick: () => void takeBack(undo) } });
    router.refresh();
  }

  async function takeBack(undo: () => Promise<unknown>): Promise<void> {
    try {
      await undo();
      toast("Put back as it was", { id: "ftp" });
    } catch (error) {
      toast.error(describeRequestError(error), { id: "ftp" });
    }
    router.refresh();
  }

  return { add, change, remove };
}
