import Link from "next/link";
import { Notice } from "@/app/_components/notice.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";
import type { RequestError } from "@/lib/swr/request.ts";
import type { WorkoutFacets } from "@/lib/workouts/facets.ts";
import { ExportRow } from "./export-row.tsx";
import { nameSelection } from "./name-selection.ts";

interface ExportListProps {
  exports: ExportRunView[];
  error: RequestError | undefined;
  classTypes: WorkoutFacets["classTypes"];
  /** The one that has been started here; it is brought into view. */
  startedId: string | undefined;
}

export function ExportList({ exports, error, classTypes, startedId }: ExportListProps) {
  return (
    <>
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
            <ExportRow
              key={run.id}
              run={run}
              selection={nameSelection(run.query, classTypes)}
              ref={run.id === startedId ? bringIntoView : undefined}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function bringIntoView(row: HTMLLIElement | null): void {
  row?.scrollIntoView({ block: "nearest" });
}
