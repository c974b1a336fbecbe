"use client";

import { ErrorState, type ErrorStateProps } from "@/app/_components/error-state.tsx";
import "./globals.css";

/** Stands in for the root layout too, so it brings the page's shell itself. */
export default function GlobalErrorPage(props: ErrorStateProps) {
  return (
    <html lang="en">
      <body>
        <main id="main" className="page-width py-12">
          <ErrorState {...props} />
        </main>
      </body>
    </html>
  );
}
