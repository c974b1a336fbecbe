"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactNode, Ref } from "react";
import { buttonClass } from "@/app/_components/button-class.ts";
import { ExportLabel } from "./export-label.tsx";

interface FormatMenuProps {
  /** What is exported, above the formats. */
  lead: ReactNode;
  triggerRef?: Ref<HTMLButtonElement>;
  /** `FormatItem`s. */
  children: ReactNode;
}

/** The button “Export” with the formats to choose from; open when it appears. */
export function FormatMenu({ lead, triggerRef, children }: FormatMenuProps) {
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger ref={triggerRef} className={buttonClass({ variant: "secondary" })}>
        <ExportLabel />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="start" className="z-40 outline-none">
          <Menu.Popup className="w-80 max-w-[calc(100vw-2rem)] origin-(--transform-origin) rounded-xl bg-surface p-1.5 shadow-lg ring-1 ring-line outline-none transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <p className="px-3 pt-2 pb-2.5 text-sm text-pretty text-ink-soft">{lead}</p>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** "FIT · for Garmin Connect, Strava, TrainingPeaks". */
export function FormatText({ label, hint }: { label: string; hint: string }) {
  return (
    <>
      <span className="font-medium">{label}</span>
      <span className="text-ink-soft"> · {hint}</span>
    </>
  );
}

export const formatItemClass =
  "block cursor-pointer rounded-lg px-3 py-2 text-sm text-pretty outline-none select-none data-highlighted:bg-sunken";
