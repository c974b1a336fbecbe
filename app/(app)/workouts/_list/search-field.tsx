"use client";

import { LoaderCircle, Search } from "lucide-react";
import { debounce, defaultRateLimit, parseAsString, useQueryStates } from "nuqs";
import { useEffect, useState, useTransition, type KeyboardEvent } from "react";
import { searchFieldId } from "./element-ids.ts";
import { cursorParser } from "./list-parsers.ts";

const parsers = { ...cursorParser, search: parseAsString.withDefault("") };

/** Searches while one types, or when the network is back; Escape clears it. */
export function SearchField() {
  const [isPending, startTransition] = useTransition();
  const [state, setQuery] = useQueryStates(parsers, { shallow: false, startTransition });
  const [unsent, setUnsent] = useState<string | null>(null);
  const search = unsent ?? state.search;

  function change(text: string) {
    // Without a network the browser would put its own page in the place of this one.
    setUnsent(navigator.onLine ? null : text);
    if (!navigator.onLine) return;
    void setQuery(
      { search: text, cursor: null },
      { limitUrlUpdates: text === "" ? defaultRateLimit : debounce(300) },
    );
  }

  useEffect(() => {
    if (unsent === null) return;
    const send = () => {
      setUnsent(null);
      void setQuery({ search: unsent, cursor: null });
    };
    window.addEventListener("online", send);
    return () => window.removeEventListener("online", send);
  }, [unsent, setQuery]);

  function followKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (search === "") event.currentTarget.blur();
    else change("");
  }

  const Icon = isPending ? LoaderCircle : Search;
  return (
    <search className="relative min-w-0 flex-1 sm:basis-64">
      <label htmlFor={searchFieldId} className="sr-only">
        Search titles and instructors
      </label>
      <Icon
        aria-hidden
        className={`pointer-events-none absolute top-3 left-3 size-4 text-ink-faint ${isPending ? "animate-spin" : ""}`}
      />
      <input
        id={searchFieldId}
        type="search"
        value={search}
        maxLength={200}
        autoComplete="off"
        placeholder="Title or instructor"
        aria-keyshortcuts="/"
        onChange={(event) => change(event.target.value)}
        onKeyDown={followKey}
        className="block h-10 w-full rounded-lg bg-surface pr-3 pl-9 text-base text-ink ring-1 ring-line-strong ring-inset placeholder:text-ink-faint"
      />
    </search>
  );
}
