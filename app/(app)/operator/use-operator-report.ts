"use client";

import useSWR from "swr";
import type { OperatorReport } from "@/lib/operators/read-operator-report.ts";
import { retryWhileUseful } from "@/lib/swr/polling.ts";
import { fetchJson, type RequestError } from "@/lib/swr/request.ts";

interface ReceivedReport {
  report: OperatorReport;
  /** When it arrived, by this browser's clock; null when the server rendered it, whose clock may be another one. */
  receivedAtMs: number | null;
}

const everyMs = 3_000;

/** The report, kept fresh while the page is visible; after an error the last one stays. */
export function useOperatorReport(initial: OperatorReport) {
  const rendered = { report: initial, receivedAtMs: null };
  const { data, error, mutate } = useSWR<ReceivedReport, RequestError>(
    "/api/queue?scope=all",
    receiveReport,
    {
      onErrorRetry: retryWhileUseful,
      fallbackData: rendered,
      refreshInterval: everyMs,
    },
  );
  return { received: data ?? rendered, error, refresh: () => void mutate() };
}

async function receiveReport(url: string): Promise<ReceivedReport> {
  const report = await fetchJson<OperatorReport>(url);
  return { report, receivedAtMs: Date.now() };
}
