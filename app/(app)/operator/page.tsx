import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { readOperatorReport } from "@/lib/operators/read-operator-report.ts";
import { OperatorBoard } from "./operator-board.tsx";
import { requireOperatorUser } from "./require-operator-user.ts";

export const metadata: Metadata = { title: "Operator" };

export default async function OperatorPage() {
  // The layout isn't made again when only the page is asked for.
  await requireOperatorUser();
  const report = await readOperatorReport();
  return (
    <>
      <PageHeader title="Operator" lead="Everybody’s work at this moment." />
      <OperatorBoard initial={report} />
    </>
  );
}
