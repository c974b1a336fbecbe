"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { mutate } from "swr";
import { Button } from "@/app/_components/button.tsx";
import { buttonClass } from "@/app/_components/button-class.ts";
import { ChoiceGroup } from "@/app/_components/choice-group.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { newestRunKey } from "@/lib/swr/use-newest-run.ts";
import { describeRequestError, sendJson } from "@/lib/swr/request.ts";

type History = "keep" | "delete";

/** Asks what becomes of the history before the account is disconnected. */
export function DisconnectDialog({ username }: { username: string }) {
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [history, setHistory] = useState<History>("keep");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);

  async function disconnect() {
    setIsBusy(true);
    setProblem(undefined);
    try {
      await sendJson("DELETE", "/api/peloton/connection", { deleteHistory: history === "delete" });
      setIsOpen(false);
      toast(
        history === "delete" ? "Disconnected, and the history deleted" : "Disconnected. Your history stays.",
      );
      void mutate(newestRunKey);
      router.refresh();
    } catch (error) {
      setProblem(describeRequestError(error));
    }
    setIsBusy(false);
  }

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={setIsOpen}>
      <AlertDialog.Trigger className={buttonClass({ variant: "danger" })}>Disconnect…</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <AlertDialog.Popup className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[28rem] max-w-[calc(100vw-2rem)] -translate-1/2 space-y-5 overflow-y-auto rounded-2xl bg-surface p-6 shadow-xl transition-[scale,opacity] duration-150 outline-none data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
          <AlertDialog.Title className="text-xl font-semibold">Disconnect {username}?</AlertDialog.Title>
          <AlertDialog.Description className="text-pretty text-ink-soft">
            Spinback forgets the tokens of this account, and a running sync stops. What should happen to the
            workouts that are here already?
          </AlertDialog.Description>
          <ChoiceGroup<History>
            label="The history"
            value={history}
            onChoose={setHistory}
            choices={[
              {
                value: "keep",
                label: "Keep them",
                hint: "You can still look at everything that has been copied.",
              },
              {
                value: "delete",
                label: "Delete them",
                hint: "Every workout, graph and sync record. There is no way back.",
              },
            ]}
          />
          {problem && (
            <Notice tone="bad" role="alert">
              {problem}
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <AlertDialog.Close className={buttonClass({ variant: "secondary" })}>
              Stay connected
            </AlertDialog.Close>
            <Button variant="danger" isBusy={isBusy} onClick={() => void disconnect()}>
              {history === "delete" ? "Disconnect and delete" : "Disconnect"}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
