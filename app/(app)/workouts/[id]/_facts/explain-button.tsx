"use client";

import { Popover } from "@base-ui/react/popover";
import { Info } from "lucide-react";

interface ExplainButtonProps {
  /** What is explained. */
  title: string;
  lines: string[];
}

/** A small i that says how a number came about: by touch, by keyboard, or by resting on it. */
export function ExplainButton({ title, lines }: ExplainButtonProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={250}
        aria-label={`${title}: how it is worked out`}
        className="-my-1 inline-grid size-6 place-items-center rounded-full align-middle text-ink-faint hover:text-ink data-popup-open:text-ink"
      >
        <Info aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={16} className="z-40 outline-none">
          <Popover.Popup className="w-80 max-w-(--available-width) origin-(--transform-origin) rounded-xl bg-surface p-4 text-sm shadow-lg ring-1 ring-line outline-none transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <Popover.Title className="font-semibold">{title}</Popover.Title>
            <Popover.Description render={<div />} className="mt-1.5 space-y-1.5 text-pretty text-ink-soft">
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Popover.Description>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
