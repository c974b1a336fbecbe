"use client";

import { useEffect } from "react";
import { searchFieldId, workoutTableId } from "./element-ids.ts";
import { findNextRow } from "./move-focus.ts";

/** Listens for the list's keys and says which there are, where there is likely a keyboard. */
export function ListKeys() {
  useEffect(() => {
    document.addEventListener("keydown", followKey);
    return () => document.removeEventListener("keydown", followKey);
  }, []);
  return (
    <p className="mt-6 hidden flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-faint md:pointer-fine:flex">
      <span>Keyboard:</span>
      <Key name="/">search</Key>
      <Key name="j k">next and previous workout</Key>
      <Key name="↑ ↓ Home End">move among them</Key>
      <Key name="Enter">open</Key>
    </p>
  );
}

function Key({ name, children }: { name: string; children: string }) {
  return (
    <span>
      {name.split(" ").map((key) => (
        <kbd
          key={key}
          className="mr-1 rounded px-1.5 py-0.5 font-sans text-xs text-ink-soft ring-1 ring-line ring-inset"
        >
          {key}
        </kbd>
      ))}
      {children}
    </span>
  );
}

function followKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target))
    return;
  const target = event.key === "/" ? document.getElementById(searchFieldId) : findRow(event.key);
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function findRow(key: string): HTMLElement | null {
  const links = [...document.querySelectorAll<HTMLElement>(`#${workoutTableId} tbody a`)];
  const focused = links.findIndex((link) => link === document.activeElement);
  const next = findNextRow(key, focused === -1 ? null : focused, links.length);
  return next === null ? null : (links[next] ?? null);
}

/** Whoever types, chooses or looks at a dialog means something else with these keys. */
function isTaken(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]",
    ) !== null
  );
}
