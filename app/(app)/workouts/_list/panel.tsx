"use client";

import { lazy } from "react";
import { OnDemand } from "@/app/_components/on-demand.tsx";
import type { PanelDialogProps } from "./panel-dialog.tsx";

interface PanelProps extends PanelDialogProps {
  /** Fetches the code of what stands in the dialog. */
  loadContent: () => Promise<unknown>;
}

const loadDialog = () => import("./panel-dialog.tsx").then((module) => ({ default: module.PanelDialog }));
const PanelDialog = lazy(loadDialog);

/** A button and the dialog that it opens; the dialog’s code comes when it is about to be opened. */
export function Panel({ loadContent, ...dialog }: PanelProps) {
  return (
    <OnDemand
      load={() => Promise.all([loadDialog(), loadContent()])}
      popup="dialog"
      trigger={dialog.trigger}
      onOpen={() => dialog.onOpenChange(true)}
    >
      <PanelDialog {...dialog} />
    </OnDemand>
  );
}
