import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { listEnabledProviders } from "@/lib/auth/enabled-providers.ts";
import { getSessionUser } from "@/lib/auth/session.ts";
import { ProviderButtons } from "../provider-buttons.tsx";
import { SignUpForm } from "./sign-up-form.tsx";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await getSessionUser()) redirect("/dashboard");
  return (
    <>
      <PageHeader title="Create your account" lead="Next, you connect Peloton or try the demo rider." />
      <SignUpForm />
      <ProviderButtons providers={listEnabledProviders()} callbackPath="/connect" />
      <p className="mt-8 text-ink-soft">
        Have an account already?{" "}
        <Link href="/sign-in" className="text-link">
          Sign in
        </Link>
      </p>
    </>
  );
}
