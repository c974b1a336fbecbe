import type { Metadata } from "next";
import { NotFoundState } from "@/app/_components/not-found-state.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" className="page-width py-12">
      <NotFoundState />
    </main>
  );
}
