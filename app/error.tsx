"use client";

import { ErrorState, type ErrorStateProps } from "@/app/_components/error-state.tsx";

export default function ErrorPage(props: ErrorStateProps) {
  return (
    <main id="main" className="page-width py-12">
      <ErrorState {...props} />
    </main>
  );
}
