"use client";

import { useRouter } from "next/navigation";
import { offerUndo } from "@/app/_components/offer-undo.ts";
import type { FtpInput } from "@/lib/ftp/ftp-input.ts";
import { sendJson } from "@/lib/swr/request.ts";

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
    tell(`FTP of ${entry.ftpWatts} W saved`, entry.id, () =>
      replacedFtpWatts === null
        ? sendJson("DELETE", `${path}/${entry.id}`, {})
        : sendJson("POST", path, { day: entry.day, ftpWatts: replacedFtpWatts }),
    );
  }

  async function change({ id, day, ftpWatts }: FtpEntry, input: FtpInput): Promise<void> {
    await sendJson("PUT", `${path}/${id}`, { ...input });
    tell(`FTP of ${input.ftpWatts} W saved`, id, () => sendJson("PUT", `${path}/${id}`, { day, ftpWatts }));
  }

  async function remove({ id, day, ftpWatts }: FtpEntry): Promise<void> {
    await sendJson("DELETE", `${path}/${id}`, {});
    tell(`FTP of ${ftpWatts} W deleted`, id, () => sendJson("POST", path, { day, ftpWatts }));
  }

  function tell(message: string, entryId: string, undo: () => Promise<unknown>): void {
    offerUndo(message, { id: `ftp-${entryId}`, undo: () => undo().finally(() => router.refresh()) });
    router.refresh();
  }

  return { add, change, remove };
}
