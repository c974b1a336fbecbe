import { z } from "zod";

const passwordLength = { min: 10, max: 200 } as const;

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "Use an e-mail address of at most 254 characters.")
  .pipe(z.email("Enter an e-mail address like name@example.com."));

export const credentialsSchema = z.object({ email, password: z.string().max(passwordLength.max) });

export const registrationSchema = z
  .object({
    email,
    password: z
      .string()
      .min(passwordLength.min, `Use at least ${passwordLength.min} characters.`)
      .max(passwordLength.max, `Use at most ${passwordLength.max} characters.`),
    name: z
      .string()
      .trim()
      .max(100, "Use a name of at most 100 characters.")
      .regex(/^\P{Cc}*$/u, "Leave control characters out of the name.")
      .optional(),
  })
  .refine((input) => input.password.trim().toLowerCase() !== input.email, {
    path: ["password"],
    message: "Choose a password that isn't your e-mail address.",
  });

export type Registration = z.infer<typeof registrationSchema>;
