"use client";

import { CloudAlert } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = readDigest(error);
  return (
    <main id="main" className="page-width py-12">
      <EmptyState
        icon={CloudAlert}
        title="This page could not be made"
        actions={<Button onClick={retry}>Try again</Button>}
      >
        Something went wrong on our side; nothing of yours is lost.
        {digest && (
          <span className="mt-2 block text-sm text-ink-faint">In the log it is error {digest}.</span>
        )}
      </EmptyState>
    </main>
  );
}

function readDigest(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
