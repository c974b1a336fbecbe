import { formatEstimate } from "@/lib/format/duration.ts";

/** Puts next-auth's error codes, and our own `too_many_attempts:<seconds>`, into words. */
export function describeSignInError(error: string): string {
  const [code = "", detail] = error.split(":");
  if (code === "too_many_attempts") return describeWait(Number(detail));
  return (
    texts[code] ?? "Signing in did not work because of a fault on our side. Please try again in a moment."
  );
}

const texts: Record<string, string> = {
  CredentialsSignin: "That e-mail address and password don’t belong together. Check both and try again.",
  OAuthAccountNotLinked:
    "An account with this e-mail address exists already. Sign in with its password instead.",
  EmailNotVerified: "That account’s e-mail address isn’t verified. Verify it there first, then try again.",
  AccessDenied: "Signing in was refused.",
  OAuthCallback: "The other site did not complete the sign-in. Please try again.",
  SessionRequired: "Please sign in to see that page.",
};

function describeWait(seconds: number): string {
  const wait = seconds > 0 ? formatEstimate(seconds) : "a few minutes";
  return `Too many attempts. For safety, wait ${wait} before the next one.`;
}
