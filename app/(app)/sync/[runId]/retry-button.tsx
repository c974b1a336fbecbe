"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";
import { buttonClass } from "@/app/_components/button-class.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import { retryRun } from "@/lib/swr/control-run.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import type { RetryWish } from "@/lib/sync/retry-items.ts";
import { needsConnection } from "../request-problem.tsx";

interface RetryButtonProps extends ComponentProps<typeof Button> {
  runId: string;
  wish: RetryWish;
  /** How many items it is about. */
  count: number;
}

/** Queues failed items again; a toast says how that went, since the items leave the list. */
export function RetryButton({ runId, wish, count, ...button }: RetryButtonProps) {
  const { isBusy, run } = useAction();

  async function retry() {
    try {
      await retryRun(runId, wish);
      toast(`Trying ${formatQuantity(count, "item")} again`);
    } catch (error) {
      toast.error(describeRequestError(error), { action: needsConnection(error) && connectLink });
    }
  }
  return <Button variant="secondary" {...button} isBusy={isBusy} onClick={() => run(retry)} />;
}

const connectLink = (
  <Link href="/connect" className={buttonClass({ variant: "secondary" })}>
    Connect
  </Link>
);
