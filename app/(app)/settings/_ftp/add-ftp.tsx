"use client";

import { FtpForm } from "./ftp-form.tsx";
import { useFtp } from "./use-ftp.ts";

export function AddFtp({ today }: { today: string }) {
  const { add } = useFtp();
  return (
    <div className="space-y-3">
      <h3 className="font-semibold">Add your own</h3>
      <FtpForm initial={{ day: today, ftpWatts: null }} today={today} submitLabel="Add" onSave={add} />
    </div>
  );
}
