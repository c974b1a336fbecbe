"use client";

import { useRouter } from "next/navigation";
import { useState, type SyntheticEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { PasswordField } from "@/app/_components/password-field.tsx";
import { readFormText } from "@/app/_components/read-form-text.ts";
import { focusOnArrival } from "../focus-on-arrival.ts";
import { signInWithPassword } from "../sign-in-with-password.ts";

export function SignInForm({ callbackPath }: { callbackPath: string }) {
  const router = useRouter();
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsBusy(true);
    const problem = await signInWithPassword(readFormText(form, "email"), readFormText(form, "password"));
    setError(problem);
    if (problem) return setIsBusy(false);
    router.push(callbackPath);
    router.refresh();
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="space-y-5">
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        ref={focusOnArrival}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        error={error}
      />
      <Button type="submit" size="lg" isBusy={isBusy} className="w-full">
        Sign in
      </Button>
    </form>
  );
}
