"use client";

import { toast } from "sonner";
import { Button } from "@/app/_components/button.tsx";

interface CopyButtonProps {
  text: string;
  /** The accessible name, where many such buttons stand below each other. */
  label: string;
}

/** Puts text into the clipboard and says whether that worked. */
export function CopyButton({ text, label }: CopyButtonProps) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast("Details copied");
    } catch {
      toast.error("Your browser did not let Spinback use the clipboard.");
    }
  }
  return (
    <Button variant="quiet" aria-label={label} onClick={() => void copy()}>
      Copy details
    </Button>
  );
}
