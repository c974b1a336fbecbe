import { LocalTime } from "@/app/_components/local-time.tsx";
import { formatClock } from "@/lib/format/duration.ts";
import type { SyncSnapshot } from "@/lib/sync/snapshot.ts";
import { chooseRunLook, readHold } from "../run-state.ts";

interface HeldNoticeProps {
  snapshot: SyncSnapshot;
  serverNowMs: number;
}

/** Why the run stands still and what makes it go on. Nothing while it moves. */
export function HeldNotice({ snapshot, serverNowMs }: HeldNoticeProps) {
  const hold = readHold(snapshot);
  if (hold === null) return null;
  const { icon: Icon, label } = chooseRunLook(snapshot);
  return (
    <div className="mb-6 flex gap-3">
      <Icon aria-hidden className="mt-0.5 size-7 shrink-0 text-warn" />
      <div className="min-w-0">
        <h2 className="text-2xl font-semibold">
          {hold === "cooling_down" ? (
            <CoolingDown throttle={snapshot.throttle} serverNowMs={serverNowMs} />
          ) : (
            label
          )}
        </h2>
        <p className="mt-1 max-w-prose text-pretty text-ink-soft">{explanations[hold]}</p>
      </div>
    </div>
  );
}

function CoolingDown({ throttle, serverNowMs }: { throttle: SyncSnapshot["throttle"]; serverNowMs: number }) {
  if (!throttle) return null;
  const leftSeconds = Math.ceil((Date.parse(throttle.pausedUntil) - serverNowMs) / 1000);
  return (
    <>
      Cooling down until <LocalTime iso={throttle.pausedUntil} show="time" />{" "}
      <span role="timer" className="text-base font-medium whitespace-nowrap text-ink-soft tabular-nums">
        {leftSeconds > 0 ? `${formatClock(leftSeconds)} left` : "about to go on"}
      </span>
    </>
  );
}

const explanations = {
  paused: "What has been fetched is safe. Nothing more is asked of Peloton until you resume.",
  needs_sign_in:
    "Peloton no longer accepts the sign-in. What has been fetched is safe, and the sync goes on by itself once you have signed in.",
  cooling_down:
    "Peloton asked us to slow down. The sync then goes on by itself; nothing is lost, and pressing Sync again would not make it faster.",
};
