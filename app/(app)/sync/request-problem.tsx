"use client";

import { ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { describeRequestError, RequestError } from "@/lib/swr/request.ts";

/** What went wrong with a request about a sync, and the way to mend it. Nothing when nothing did. */
export function RequestProblem({ error }: { error: unknown }) {
  if (error === undefined) return null;
  return (
    <Notice tone="bad" role="alert" action={needsConnection(error) && connectLink}>
      {describeRequestError(error)}
    </Notice>
  );
}

const connectLink = (
  <ButtonLink href="/connect" variant="secondary">
    Peloton connection
  </ButtonLink>
);

/** Whether the Peloton connection is what has to be mended. */
export function needsConnection(error: unknown): boolean {
  return error instanceof RequestError && (error.code === "not_connected" || error.code === "needs_sign_in");
}
