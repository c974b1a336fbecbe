"use client";

import { ShieldCheck } from "lucide-react";
import type { SyntheticEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { PasswordField } from "@/app/_components/password-field.tsx";
import { readFormText } from "@/app/_components/read-form-text.ts";
import { useConnect } from "./use-connect.ts";

const fields = new Set<string | undefined>(["email", "password"]);

export function PasswordForm() {
  const { connect, problem, isBusy } = useConnect();

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void connect({
      mode: "password",
      email: readFormText(form, "email"),
      password: readFormText(form, "password"),
    });
  }

  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form method="post" onSubmit={submit} className="space-y-5">
      <p className="flex gap-3 text-pretty text-ink-soft">
        <ShieldCheck aria-hidden className="mt-0.5 size-5 shrink-0 text-good" />
        <span>
          Your Peloton password is used once, to sign in to Peloton from this server, and is never stored.
          What is stored are the access tokens that Peloton answers with, encrypted.
        </span>
      </p>
      {problem && !fields.has(problem.field) && (
        <Notice tone="bad" role="alert">
          {problem.message}
        </Notice>
      )}
      <TextField
        label="Peloton e-mail or username"
        name="email"
        autoComplete="section-peloton username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errorOf("email")}
      />
      <PasswordField
        label="Peloton password"
        name="password"
        autoComplete="section-peloton current-password"
        required
        error={errorOf("password")}
      />
      <Button type="submit" size="lg" isBusy={isBusy}>
        Connect Peloton
      </Button>
    </form>
  );
}
