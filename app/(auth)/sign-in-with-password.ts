import { signIn } from "next-auth/react";
import { describeSignInError } from "./sign-in-errors.ts";

/** Signs in without leaving the page. Answers what went wrong, in words, or nothing when it worked. */
export async function signInWithPassword(email: string, password: string): Promise<string | undefined> {
  try {
    const result = await signIn("credentials", { redirect: false, email, password });
    return result?.ok ? undefined : describeSignInError(result?.error ?? "internal");
  } catch {
    return "Spinback can’t be reached. Check your connection and try again.";
  }
}
