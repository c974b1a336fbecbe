import { getDb } from "@/lib/db/client.ts";
import { listFtpHistory } from "./ftp-history.ts";
import { listFtpRows, type FtpRow } from "./ftp-rows.ts";

/** The rider's FTP history on the days of the rider's own calendar, latest first. */
export async function readFtpRows(userId: string): Promise<FtpRow[]> {
  const [history, { timeZone }] = await Promise.all([
    listFtpHistory(userId),
    getDb().user.findUniqueOrThrow({ where: { id: userId }, select: { timeZone: true } }),
  ]);
  return listFtpRows(history, timeZone);
}
