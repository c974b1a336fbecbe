import { z } from "zod";
import { nameField } from "./describe-issue.ts";

/** Text that PostgreSQL can hold. */
export const plainText = z.string().refine((text) => !text.includes("\0"), {
  error: (issue) => `${nameField(issue)} holds a character that no text can hold (NUL). Leave it out.`,
});

const momentError = (issue: { path?: PropertyKey[] | undefined }) =>
  `${nameField(issue)} must be an ISO 8601 moment with its offset, in the years 1 to 9999: 2026-01-31T08:00:00Z for one.`;

/** A moment that PostgreSQL can hold, and no guess at what an empty value or a day alone might mean. */
export const moment = z.iso
  .datetime({ offset: true, error: momentError })
  .transform((text) => new Date(text))
  .refine((date) => date.getUTCFullYear() > 0 && date.getUTCFullYear() < 10_000, { error: momentError });
