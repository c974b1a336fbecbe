import { toast } from "sonner";
import { describeRequestError } from "@/lib/swr/request.ts";

interface Offer {
  /** What was changed: a later offer about the same takes this one's place, one about anything else stands beside it. */
  id: string;
  /** Throws `RequestError`. */
  undo: () => Promise<unknown>;
}

const offeredForMs = 10_000;

/** Says what was done, with a button that takes it back. */
export function offerUndo(message: string, { id, undo }: Offer): void {
  toast.success(message, {
    id,
    duration: offeredForMs,
    action: { label: "Undo", onClick: () => void takeBack(undo) },
  });
}

/** The toast whose button was pressed goes, and takes with it whatever has its id: the outcome gets a toast of its own. */
async function takeBack(undo: Offer["undo"]): Promise<void> {
  try {
    await undo();
    toast("Put back as it was");
  } catch (error) {
    toast.error(describeRequestError(error), {
      duration: offeredForMs,
      action: { label: "Try again", onClick: () => void takeBack(undo) },
    });
  }
}
