"use client";

import { RefreshCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { mutate } from "swr";
import { Button, ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { describeRequestError, RequestError, sendJson } from "@/lib/swr/request.ts";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";

/** Starts a sync, or joins the one that runs, and goes to its page. */
export function SyncButton() {
  const router = useRouter();
  const [error, setError] = useState<unknown>();
  const [isBusy, setIsBusy] = useState(false);

  async function start() {
    setIsBusy(true);
    setError(undefined);
    try {
      const { runId } = await sendJson<{ runId: string }>("POST", "/api/sync", {});
      void mutate(newestRunKey);
      router.push(`/sync/${runId}`);
    } catch (caught) {
      setError(caught);
      setIsBusy(false);
    }
  }

  return (
    <div className="space-y-4">
      <Button
        size="lg"
        isBusy={isBusy}
        onClick={() => void start()}
        className="w-full text-lg sm:w-auto sm:px-10"
      >
        {!isBusy && <RefreshCw aria-hidden className="size-5" />}
        {isBusy ? "Reading your newest workouts" : "Sync"}
      </Button>
      {error !== undefined && (
        <Notice tone="bad" role="alert" action={needsConnection(error) && connectLink}>
          {describeRequestError(error)}
        </Notice>
      )}
    </div>
  );
}

const connectLink = (
  <ButtonLink href="/connect" variant="secondary">
    Peloton connection
  </ButtonLink>
);

function needsConnection(error: unknown): boolean {
  return error instanceof RequestError && (error.code === "not_connected" || error.code === "needs_sign_in");
}
