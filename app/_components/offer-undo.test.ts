import { toast } from "sonner";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { RequestError } from "@/lib/swr/request.ts";
import { offerUndo } from "./offer-undo.ts";

const refused = new RequestError("Something went wrong on our side.", "internal", 500);
const succeed = () => Promise.resolve();

beforeEach(() => {
  // sonner waits for the next frame to take a toast down.
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
  toast.dismiss();
});

function listToasts() {
  return toast.getToasts().map((shown) => {
    if (!("title" in shown)) throw new Error("a toast without a title");
    const { id, title, type, duration, action } = shown;
    return {
      id,
      title,
      type,
      duration,
      action: action as { label: string; onClick: () => void } | undefined,
    };
  });
}

async function press(label: string): Promise<void> {
  const pressed = listToasts().find(({ action }) => action?.label === label);
  if (!pressed) throw new Error(`no toast offers ${label}`);
  pressed.action?.onClick();
  toast.dismiss(pressed.id);
  await vi.waitFor(() => expect(listToasts().some(({ id }) => id !== pressed.id)).toBe(true));
}

describe("offerUndo", () => {
  it("stands beside an offer about something else, and replaces one about the same", () => {
    offerUndo("FTP of 201 W deleted", { id: "ftp-1", undo: succeed });
    offerUndo("FTP of 202 W deleted", { id: "ftp-2", undo: succeed });
    offerUndo("FTP of 203 W saved", { id: "ftp-2", undo: succeed });
    expect(listToasts()).toMatchObject([
      { title: "FTP of 201 W deleted", duration: 10_000, action: { label: "Undo" } },
      { title: "FTP of 203 W saved", duration: 10_000, action: { label: "Undo" } },
    ]);
  });

  it("says that it was put back in a toast that outlives the one pressed", async () => {
    offerUndo("FTP of 201 W deleted", { id: "ftp-1", undo: succeed });
    await press("Undo");
    expect(listToasts()).toMatchObject([{ title: "Put back as it was", action: undefined }]);
  });

  it("says why it could not be put back, and tries again", async () => {
    const undo = vi.fn<() => Promise<void>>().mockRejectedValueOnce(refused).mockResolvedValueOnce();
    offerUndo("FTP of 201 W deleted", { id: "ftp-1", undo });
    await press("Undo");
    expect(listToasts()).toMatchObject([
      { title: refused.message, type: "error", action: { label: "Try again" } },
    ]);
    await press("Try again");
    expect(listToasts()).toMatchObject([{ title: "Put back as it was" }]);
    expect(undo).toHaveBeenCalledTimes(2);
  });
});
