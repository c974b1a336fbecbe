import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AppToaster } from "@/app/_components/app-toaster.tsx";
import { OfflineNotice } from "@/app/_components/offline-notice.tsx";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Spinback", template: "%s · Spinback" },
  description: "Brings your whole Peloton history home, in the background, and makes it worth looking at.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf8" },
    { media: "(prefers-color-scheme: dark)", color: "#131211" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a
          href="#main"
          className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-semibold text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          Skip to the content
        </a>
        <OfflineNotice />
        {children}
        <AppToaster />
      </body>
    </html>
  );
}
