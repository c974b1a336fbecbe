"use client";

import { RefreshCw } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";

interface SyncButtonProps {
  label: string;
  isBusy: boolean;
  onPress: () => void;
}

/** The page's one big button. Its name begins with "Sync", whatever it will do. */
export function SyncButton({ label, isBusy, onPress }: SyncButtonProps) {
  return (
    <Button
      size="lg"
      isBusy={isBusy}
      onClick={onPress}
      className="h-auto! min-h-12 min-w-0 flex-1 px-5! py-2 text-lg! whitespace-normal! tabular-nums"
    >
      {!isBusy && <RefreshCw aria-hidden className="size-5" />}
      <span className="text-balance">{isBusy ? "Syncing …" : label}</span>
    </Button>
  );
}
