import { ChartLine, Table } from "lucide-react";
import { Button } from "@/app/_components/button.tsx";
import { SmoothingPicker } from "./smoothing-picker.tsx";

export const firstSmoothingSeconds = 15;

interface ChartToolsProps {
  smoothingSeconds: number;
  onSmooth: (seconds: number) => void;
  isTable: boolean;
  onTurn: () => void;
}

/** How smooth the lines are, and whether they are lines at all. */
export function ChartTools({ smoothingSeconds, onSmooth, isTable, onTurn }: ChartToolsProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <SmoothingPicker smoothingSeconds={smoothingSeconds} onChoose={onSmooth} />
      <Button variant="secondary" onClick={onTurn}>
        {isTable ? <ChartLine aria-hidden className="size-4" /> : <Table aria-hidden className="size-4" />}
        {isTable ? "Show as lines" : "Show as a table"}
      </Button>
    </div>
  );
}
