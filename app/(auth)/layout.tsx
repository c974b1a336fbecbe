import type { ReactNode } from "react";
import { Logo } from "@/app/_components/logo.tsx";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-md flex-col px-5 py-6 sm:px-6">
      <header>
        <Logo href="/" />
      </header>
      <main id="main" className="flex flex-1 flex-col justify-center py-12">
        {children}
      </main>
    </div>
  );
}
