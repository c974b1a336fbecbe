import { z } from "zod";

export const mostViews = 50;

export const viewInput = z.strictObject({
  name: z
    .string("Give the view a name.")
    .transform((name) => name.trim().replaceAll(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(1, "Give the view a name.")
        .max(60, "The name is too long: at most 60 characters.")
        .refine((name) => !name.includes("\0"), "The name holds a character that no text can hold."),
    ),
  /** Of the list's address, without the question mark. */
  query: z.string("Say which list the view shows.").max(4000, "The address is too long."),
  /** Takes the place of the view that has the name. */
  replace: z.boolean().default(false),
});

export type ViewInput = z.infer<typeof viewInput>;
