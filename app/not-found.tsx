import { MapPinOff } from "lucide-react";
import type { Metadata } from "next";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" className="page-width py-12">
      <EmptyState
        icon={MapPinOff}
        title="There is nothing at this address"
        actions={<ButtonLink href="/">Go home</ButtonLink>}
      >
        The link may be old, or what it led to belongs to another account.
      </EmptyState>
    </main>
  );
}
