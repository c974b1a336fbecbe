"use client";

import { Suspense, useState, type ComponentProps, type ReactNode } from "react";
import { buttonClass } from "./button-class.ts";

interface OnDemandProps {
  /** Fetches the code of `children`; called again it gives the same. */
  load: () => Promise<unknown>;
  popup: "menu" | "dialog";
  /** The button’s accessible name, where its content isn’t text. */
  label?: string;
  className?: string;
  /** For a popup whose opening is held elsewhere. */
  onOpen?: () => void;
  /** What stands on the button; the popup’s own trigger looks the same. */
  trigger: ReactNode;
  /** The popup with its trigger, open from the start. */
  children: ReactNode;
}

/**
 * A button whose popup’s code comes when somebody is about to open it: most visits never do. After the first click the
 * popup’s own trigger takes the button’s place.
 */
export function OnDemand({ load, popup, label, className, onOpen, trigger, children }: OnDemandProps) {
  const [state, setState] = useState<"unloaded" | "loading" | "failed" | "loaded">("unloaded");

  async function open() {
    setState("loading");
    try {
      await load();
      setState("loaded");
      onOpen?.();
    } catch {
      setState("failed");
    }
  }

  const button: ComponentProps<"button"> = {
    "aria-label": label,
    "aria-haspopup": popup,
    "aria-expanded": false,
    "aria-busy": state === "loading" || undefined,
    className: className ?? buttonClass({ variant: "secondary" }),
  };
  const shown = (
    <button
      type="button"
      {...button}
      onPointerEnter={() => void load().catch(ignoreUntilClicked)}
      onFocus={() => void load().catch(ignoreUntilClicked)}
      onClick={() => void open()}
    >
      {trigger}
    </button>
  );
  if (state === "loaded") return <Suspense fallback={shown}>{children}</Suspense>;
  return (
    <>
      {shown}
      {state === "failed" && (
        <span role="alert" className="text-sm text-bad">
          This could not be loaded. Try again.
        </span>
      )}
    </>
  );
}

/** Fetched ahead in vain: the click tries again and says what went wrong. */
function ignoreUntilClicked(): void {}
