import { Notice } from "@/app/_components/notice.tsx";
import type { RideDetailState } from "@/lib/db/generated/enums.ts";
import { describeReason } from "@/lib/sync/reasons.ts";

interface ClassNoticeProps {
  state: RideDetailState;
  /** Why Peloton keeps the class from this rider; null while it doesn't. */
  refusal: string | null;
}

/** Why something of the class may be missing; nothing when all of it is here. */
export function ClassNotice({ state, refusal }: ClassNoticeProps) {
  if (state === "gone") {
    return (
      <Notice title="Peloton has removed this class">
        What you did in it is kept, but its description, plan and music can’t be had any more.
      </Notice>
    );
  }
  if (state !== "placeholder") return null;
  if (refusal !== null) {
    return (
      <Notice tone="warn" title="There is no more about this class">
        {describeReason(refusal)} What you did in it is kept.
      </Notice>
    );
  }
  return (
    <Notice title="More about this class is on its way">
      Its description, plan and music follow with the sync.
    </Notice>
  );
}
