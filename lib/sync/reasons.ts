/** Why an item is where it is: a closed set, with the sentence that the rider reads. */
const texts = {
  class_gone: "Peloton has removed this class. The workout itself is safe.",
  graph_gone: "Peloton no longer has this workout's graph.",
  membership_required: "Peloton shows this only to accounts with an active membership.",
  not_allowed: "Peloton doesn't let this account see it.",
  unreadable: "Peloton's answer could not be read.",
  peloton_error: "Peloton answered with an error, also after several tries.",
  save_failed: "Spinback could not save the answer, also after several tries.",
  in_progress: "Still in progress at Peloton; the next sync reads it.",
  fetched_elsewhere: "Another sync is fetching this class right now.",
} as const;

export type ItemReason = keyof typeof texts;

/** Asking again gives the same answer, so a new incremental sync doesn't. */
export const permanentReasons: ItemReason[] = [
  "class_gone",
  "graph_gone",
  "membership_required",
  "not_allowed",
];

export function describeReason(reason: string | null): string | null {
  if (reason === null) return null;
  const known: Record<string, string> = texts;
  return known[reason] ?? reason;
}
