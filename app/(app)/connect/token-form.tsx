"use client";

import type { SyntheticEvent } from "react";
import { Button } from "@/app/_components/button.tsx";
import { TextAreaField } from "@/app/_components/field.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { readFormText } from "@/app/_components/read-form-text.ts";
import { useConnect } from "./use-connect.ts";

const fields = new Set<string | undefined>(["accessToken", "refreshToken"]);

export function TokenForm() {
  const { connect, problem, isBusy } = useConnect();

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const accessToken = readFormText(form, "accessToken").trim();
    const refreshToken = readFormText(form, "refreshToken").trim();
    void connect({ mode: "token", accessToken, ...(refreshToken ? { refreshToken } : {}) });
  }

  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form method="post" onSubmit={submit} className="space-y-5">
      <div className="space-y-3 text-pretty text-ink-soft">
        <p>For when you would rather not type your Peloton password here. To find a token:</p>
        <ol className="list-decimal space-y-1 pl-5 marker:text-ink-faint">
          <li>
            Sign in at <span className="text-ink">members.onepeloton.com</span> and open the browser’s
            developer tools.
          </li>
          <li>
            Under Network, pick any request to <span className="text-ink">api.onepeloton.com</span>.
          </li>
          <li>
            Copy what follows <span className="text-ink">Bearer</span> in its Authorization header.
          </li>
        </ol>
        <p>
          It is valid for up to two days. With a refresh token Spinback renews it; without one you paste a new
          one when it ends. Both are stored encrypted.
        </p>
      </div>
      {problem && !fields.has(problem.field) && (
        <Notice tone="bad" role="alert">
          {problem.message}
        </Notice>
      )}
      <TextAreaField
        label="Access token"
        name="accessToken"
        rows={4}
        className={tokenClass}
        {...plainText}
        required
        error={errorOf("accessToken")}
      />
      <TextAreaField
        label="Refresh token"
        hint="Optional."
        name="refreshToken"
        rows={2}
        className={tokenClass}
        {...plainText}
        error={errorOf("refreshToken")}
      />
      <Button type="submit" size="lg" isBusy={isBusy}>
        Connect with this token
      </Button>
    </form>
  );
}

const tokenClass = "break-all font-mono text-sm";
const plainText = { autoComplete: "off", autoCapitalize: "none", spellCheck: false } as const;
