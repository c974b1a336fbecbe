import type { ReactNode } from "react";
import { requireOperatorUser } from "./require-operator-user.ts";

/** Checks outside of the page's loading state, where a 404 can still be answered as one. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  await requireOperatorUser();
  return children;
}
