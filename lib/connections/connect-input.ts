import { z } from "zod";

const token = (what: string) =>
  z
    .string(`Paste the ${what}.`)
    .trim()
    .transform((value) => value.replace(/^bearer\s+/i, ""))
    .pipe(
      z
        .string()
        .min(20, "That is too short for a token.")
        .max(8_000)
        .regex(/^\S+$/, `There are spaces in the ${what}.`),
    );

export const connectInputSchema = z.discriminatedUnion("mode", [
  z.object({
    mode: z.literal("password"),
    email: z.string("Enter your Peloton e-mail.").trim().min(1, "Enter your Peloton e-mail.").max(254),
    password: z.string("Enter your Peloton password.").min(1, "Enter your Peloton password.").max(200),
  }),
  z.object({
    mode: z.literal("token"),
    accessToken: token("access token"),
    refreshToken: token("refresh token").optional(),
  }),
  z.object({
    mode: z.literal("demo"),
    rider: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, "There is no demo rider of that name.")
      .default("demo"),
  }),
]);

export type ConnectInput = z.input<typeof connectInputSchema>;
