"use client";

import { Menu } from "@base-ui/react/menu";
import { useRef, useState } from "react";
import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { historyChoices } from "./export-choices.ts";
import { ExportDialog } from "./export-dialog.tsx";
import { FormatMenu, formatItemClass, FormatText } from "./format-menu.tsx";
import { startExport } from "./use-exports.ts";

interface HistoryExportMenuProps {
  query: string;
  workoutCount: number;
}

/** From about here on one can watch it work. */
const manyWorkouts = 200;

/** Exports the workouts of a list, and shows how far the download is. */
export function HistoryExportMenu({ query, workoutCount }: HistoryExportMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [exportId, setExportId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();

  async function start(format: ExportFormat) {
    setIsOpen(true);
    setExportId(null);
    setProblem(undefined);
    try {
      setExportId(await startExport(format, query));
    } catch (error) {
      setProblem(describeRequestError(error));
    }
  }

  const workouts = formatQuantity(workoutCount, "workout");
  return (
    <>
      <FormatMenu
        triggerRef={trigger}
        lead={workoutCount < manyWorkouts ? workouts : `${workouts}. With readings it may take a while.`}
      >
        {historyChoices.map(({ format, label, hint }) => (
          <Menu.Item key={format} className={formatItemClass} onClick={() => void start(format)}>
            <FormatText label={label} hint={hint} />
          </Menu.Item>
        ))}
      </FormatMenu>
      <ExportDialog
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        exportId={exportId}
        problem={problem}
        returnFocusTo={trigger}
      />
    </>
  );
}
