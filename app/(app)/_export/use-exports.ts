"use client";

import useSWR, { mutate } from "swr";
import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { pollIntervalMs, retryWhileUseful, watchAlsoHidden } from "@/lib/swr/polling.ts";
import { fetchJson, sendJson, type RequestError } from "@/lib/swr/request.ts";

interface ExportList {
  exports: ExportRunView[];
}

const listKey = "/api/exports";
const runKey = (id: string) => `${listKey}/${id}`;

/** One export, looked at each second until its download has ended. Null watches nothing. */
export function useExportRun(id: string | null) {
  const { data, error } = useSWR<ExportRunView, RequestError>(id && runKey(id), fetchJson<ExportRunView>, {
    ...watchAlsoHidden,
    refreshInterval: (latest) => pollIntervalMs(!latest || mayMove(latest), 1_000),
  });
  return { run: data, error };
}

/** The latest exports, from those that the server rendered on. */
export function useExports(initial: ExportRunView[]) {
  const { data, error } = useSWR<ExportList, RequestError>(listKey, fetchJson<ExportList>, {
    onErrorRetry: retryWhileUseful,
    fallbackData: { exports: initial },
    refreshInterval: (latest) => pollIntervalMs(latest?.exports.some(mayMove) ?? true, 1_000),
  });
  return { exports: data?.exports ?? initial, error };
}

/** Writes the export down and lets the browser download it. Throws `RequestError`. */
export async function startExport(format: ExportFormat, query: string): Promise<string> {
  const { id } = await sendJson<{ id: string }>("POST", listKey, { format, query });
  downloadExport(id);
  void mutate(listKey);
  return id;
}

/** Once more, or for the first time; until it has begun, the list shows it waiting. */
export function downloadAgain(id: string): void {
  downloadExport(id);
  const wait = (run: ExportRunView) => (run.id === id ? { ...run, state: "waiting" as const } : run);
  void mutate<ExportList>(listKey, (list) => list && { exports: list.exports.map(wait) }, {
    revalidate: false,
  });
}

/** The browser's own download: the file goes to the disk as it comes. */
function downloadExport(id: string): void {
  const link = document.createElement("a");
  link.href = `${runKey(id)}/file`;
  link.download = "";
  link.click();
}

/** Throws `RequestError`. */
export async function removeExport(id: string): Promise<void> {
  await sendJson("DELETE", runKey(id), {});
  await mutate(listKey);
}

/** Also one that waits or has fallen silent: the browser may yet go on with it. */
function mayMove({ state }: ExportRunView): boolean {
  return state === "waiting" || state === "running" || state === "interrupted";
}
