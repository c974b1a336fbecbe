"use client";

import { clsx } from "clsx";
import { useState, type ReactElement } from "react";
import { Button } from "./button.tsx";

interface ShortListProps {
  shortCount: number;
  /** What is listed, for the button's text. */
  label: string;
  /** A larger screen has room for all of it. */
  onlyOnPhones?: boolean;
  children: ReactElement[];
}

/** A list that begins short and is shown whole on request. */
export function ShortList({ shortCount, label, onlyOnPhones = false, children }: ShortListProps) {
  const [isWhole, setIsWhole] = useState(false);
  const hiddenClass = onlyOnPhones ? "max-sm:hidden" : "hidden";
  return (
    <>
      <ol className="divide-y divide-line">
        {children.map((row, index) => (
          <li key={row.key} className={clsx(!isWhole && index >= shortCount && hiddenClass)}>
            {row}
          </li>
        ))}
      </ol>
      {!isWhole && children.length > shortCount && (
        <Button
          variant="secondary"
          className={clsx("mt-3", onlyOnPhones && "sm:hidden")}
          aria-label={`Show all ${children.length} ${label}`}
          onClick={() => setIsWhole(true)}
        >
          Show all {children.length}
        </Button>
      )}
    </>
  );
}
