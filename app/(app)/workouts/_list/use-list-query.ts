"use client";

import { useQueryStates, type ParserMap } from "nuqs";
import { useTransition } from "react";
import { cursorParser } from "./list-parsers.ts";

/**
 * A part of the list's address. What is set shows at once and goes into the address together with whatever was set
 * meanwhile; the list follows when the server has answered.
 */
export function useListQuery<Parsers extends ParserMap>(parsers: Parsers) {
  const [isPending, startTransition] = useTransition();
  const [state, setQuery] = useQueryStates(
    { ...parsers, ...cursorParser },
    { shallow: false, startTransition, history: "push" },
  );
  return { state, setQuery, isPending };
}
