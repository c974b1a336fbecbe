"use client";

import { CloudAlert } from "lucide-react";
import { buttonClass } from "./button-class.ts";
import { EmptyState } from "./empty-state.tsx";

export interface ErrorStateProps {
  error: unknown;
  retry: () => void;
}

/** What stands where a page could not be made. The digest finds the error in the server's log. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const digest = readDigest(error);
  return (
    <EmptyState
      icon={CloudAlert}
      title="This page could not be made"
      actions={
        <button type="button" onClick={retry} className={buttonClass()}>
          Try again
        </button>
      }
    >
      Something went wrong on our side; nothing of yours is lost.
      {digest && <span className="mt-2 block text-sm text-ink-faint">In the log it is error {digest}.</span>}
    </EmptyState>
  );
}

function readDigest(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
