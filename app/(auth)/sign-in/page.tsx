import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Notice } from "@/app/_components/notice.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { listEnabledProviders } from "@/lib/auth/enabled-providers.ts";
import { toLocalPath } from "@/lib/auth/paths.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { ProviderButtons } from "../provider-buttons.tsx";
import { describeSignInError } from "../sign-in-errors.ts";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams;
  const callbackPath = toLocalPath(readFirst(query["callbackUrl"]), "/dashboard");
  if (await getSessionUser()) redirect(callbackPath);
  const error = readFirst(query["error"]);
  return (
    <>
      <PageHeader title="Welcome back" lead="Sign in to your Spinback account." />
      {error && (
        <div className="mb-6">
          <Notice tone="bad" role="alert">
            {describeSignInError(error)}
          </Notice>
        </div>
      )}
      <SignInForm callbackPath={callbackPath} />
      <ProviderButtons providers={listEnabledProviders()} callbackPath={callbackPath} />
      <p className="mt-8 text-ink-soft">
        New here?{" "}
        <Link href="/sign-up" className="text-link">
          Create an account
        </Link>
      </p>
    </>
  );
}

function readFirst(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
