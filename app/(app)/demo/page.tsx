import type { Metadata } from "next";
import { Notice } from "@/app/_components/notice.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { getEnv } from "@/lib/env.ts";
import { DemoBoard } from "./demo-board.tsx";
import { EngineHelp } from "./engine-help.tsx";

export const metadata: Metadata = { title: "Edge states" };

export default function DemoPage() {
  return (
    <>
      <PageHeader
        title="Edge states"
        lead="For developers: the simulated Peloton plays what a sync can meet, and the pages show how they take it."
      />
      <div className="mb-8">
        <Notice tone="warn" title="Playing one starts this account afresh">
          Its demo history, its connection and its schedule are deleted first. The simulator misbehaves for
          everybody who is connected to it until you go back to normal or play something else.
        </Notice>
      </div>
      <DemoBoard engineHelp={<EngineHelp url={getEnv().INNGEST_BASE_URL ?? null} />} />
    </>
  );
}
