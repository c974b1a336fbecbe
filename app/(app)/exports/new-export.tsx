"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_components/button.tsx";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import type { ExportFormat } from "@/lib/db/generated/enums.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import { describeRequestError } from "@/lib/swr/request.ts";
import { useAction } from "@/lib/swr/use-action.ts";
import { historyChoices } from "@/app/(app)/_export/export-choices.ts";
import { startExport } from "@/app/(app)/_export/use-exports.ts";

interface NewExportProps {
  workoutCount: number;
  onStart: (exportId: string) => void;
}

/** Chooses a format for the whole history and starts its download. */
export function NewExport({ workoutCount, onStart }: NewExportProps) {
  const [format, setFormat] = useState<ExportFormat>("csv");
  const { isBusy, error, run } = useAction();
  return (
    <div className="space-y-4">
      <ChoiceGroup<ExportFormat>
        label="Format"
        value={format}
        onChoose={setFormat}
        choices={historyChoices.map(({ format: value, label, hint }) => ({
          value,
          label,
          hint: toSentence(hint),
        }))}
      />
      {error !== undefined && (
        <Notice tone="bad" role="alert">
          {describeRequestError(error)}
        </Notice>
      )}
      <Button isBusy={isBusy} onClick={() => run(async () => onStart(await startExport(format, "")))}>
        <Download aria-hidden className="size-4" />
        Export {formatQuantity(workoutCount, "workout")}
      </Button>
    </div>
  );
}

function toSentence(hint: string): string {
  return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}.`;
}
