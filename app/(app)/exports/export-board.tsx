"use client";

import Link from "next/link";
import { Notice } from "@/app/_components/notice.tsx";
import { Section } from "@/app/_components/section.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import { useExports } from "@/app/(app)/_export/use-exports.ts";
import { ExportRow } from "./export-row.tsx";
import { NewExport } from "./new-export.tsx";

interface ExportBoardProps {
  initial: ExportRunView[];
  workoutCount: number;
}

/** A new export of everything, and those under way and past. */
export function ExportBoard({ initial, workoutCount }: ExportBoardProps) {
  const { exports, error } = useExports(initial);
  return (
    <div className="space-y-10">
      {workoutCount > 0 && (
        <Section title="Export everything">
          <NewExport workoutCount={workoutCount} />
        </Section>
      )}
      <Section title="Your exports">
        {error && <Notice tone="warn">{error.message}</Notice>}
        {exports.length === 0 ? (
          <p className="text-pretty text-ink-soft">
            None yet. For a part of your history, filter the{" "}
            <Link href="/workouts" className="text-link">
              list of workouts
            </Link>{" "}
            and choose Export there.
          </p>
        ) : (
          <ul className="divide-y divide-line">
            {exports.map((run) => (
              <ExportRow key={run.id} run={run} />
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
