import { Download } from "lucide-react";

export function ExportLabel() {
  return (
    <>
      <Download aria-hidden className="size-4" />
      Export
    </>
  );
}
