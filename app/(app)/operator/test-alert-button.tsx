"use client";

import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { describeRequestError, sendJson } from "@/lib/swr/request.ts";

/** Tries the channels: the alert takes the way that all the others take. */
export function TestAlertButton({ hasChannel, onSent }: { hasChannel: boolean; onSent: () => void }) {
  const [isSending, setIsSending] = useState(false);
  async function send() {
    setIsSending(true);
    try {
      await sendJson("POST", "/api/alerts/test", {});
      toast.success(
        hasChannel
          ? "The test alert goes out within a minute."
          : "The test alert is kept here, as no channel is set.",
      );
      onSent();
    } catch (error) {
      toast.error(describeRequestError(error));
    } finally {
      setIsSending(false);
    }
  }
  return (
    <Button variant="secondary" isBusy={isSending} onClick={() => void send()}>
      Send a test alert
    </Button>
  );
}
