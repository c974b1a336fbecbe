"use client";

import { useRouter } from "next/navigation";
import { useState, type SyntheticEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { PasswordField } from "@/app/_components/password-field.tsx";
import { readFormText } from "@/app/_components/read-form-text.ts";
import { describeRequestError, RequestError, sendJson } from "@/lib/swr/request.ts";
import { focusOnArrival } from "../focus-on-arrival.ts";
import { signInWithPassword } from "../sign-in-with-password.ts";

interface Problem {
  /** Where it belongs; at the top of the form when it is about none of the fields. */
  field: string | undefined;
  message: string;
}

export function SignUpForm() {
  const router = useRouter();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setIsBusy] = useState(false);

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsBusy(true);
    const found = await register(new FormData(event.currentTarget));
    setProblem(found);
    if (found) return setIsBusy(false);
    router.push("/connect");
    router.refresh();
  }

  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form method="post" onSubmit={(event) => void submit(event)} className="space-y-5">
      {problem && !fields.has(problem.field) && (
        <Notice tone="bad" role="alert">
          {problem.message}
        </Notice>
      )}
      <TextField
        label="Name"
        hint="Optional."
        name="name"
        autoComplete="name"
        maxLength={100}
        ref={focusOnArrival}
        error={errorOf("name")}
      />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        error={errorOf("email")}
      />
      <PasswordField
        label="Password"
        hint="At least 10 characters. This one is for Spinback; it isn’t your Peloton password."
        name="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={200}
        required
        error={errorOf("password")}
      />
      <Button type="submit" size="lg" isBusy={isBusy} className="w-full">
        Create account
      </Button>
    </form>
  );
}

const fields = new Set<string | undefined>(["name", "email", "password"]);

async function register(form: FormData): Promise<Problem | undefined> {
  const email = readFormText(form, "email");
  const password = readFormText(form, "password");
  const name = readFormText(form, "name").trim();
  try {
    await sendJson("POST", "/api/register", { email, password, ...(name ? { name } : {}) });
  } catch (error) {
    return {
      field: error instanceof RequestError ? error.field : undefined,
      message: describeRequestError(error),
    };
  }
  const message = await signInWithPassword(email, password);
  return message ? { field: undefined, message } : undefined;
}
