"use client";

import { Play } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { useConnect } from "./use-connect.ts";

export function DemoForm() {
  const { connect, problem, isBusy } = useConnect();
  return (
    <div className="space-y-6">
      <div className="space-y-3 text-pretty">
        <h2 className="text-xl font-semibold">See it work, with nobody’s data</h2>
        <p className="text-ink-soft">
          The demo rider lives on a simulated Peloton beside this server: six years of rides, runs, rows and
          yoga, with classes that are gone and a heart-rate strap that fails now and then. It needs no account
          and talks to no one outside.
        </p>
      </div>
      {problem && (
        <Notice tone="bad" role="alert">
          {problem.message}
        </Notice>
      )}
      <Button size="lg" isBusy={isBusy} onClick={() => void connect({ mode: "demo" })}>
        {!isBusy && <Play aria-hidden className="size-4" />}
        Try the demo rider
      </Button>
    </div>
  );
}
