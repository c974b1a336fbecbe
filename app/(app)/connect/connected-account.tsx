import { CircleCheck, FlaskConical, KeyRound } from "lucide-react";
import { Avatar } from "@/app/_components/avatar.tsx";
import { Badge } from "@/app/_components/badge.tsx";
import { ButtonLink } from "@/app/_components/button.tsx";
import { LocalTime } from "@/app/_components/local-time.tsx";
import type { ConnectionSummary } from "@/lib/connections/find.ts";
import { formatCount } from "@/lib/format/number.ts";
import { DisconnectDialog } from "./disconnect-dialog.tsx";

/** Who is connected, since when, and the way out. */
export function ConnectedAccount({ connection }: { connection: ConnectionSummary }) {
  const isActive = connection.status === "active";
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={connection.username} src={connection.imageUrl} />
        <div className="min-w-48 flex-1">
          <p className="truncate text-xl font-semibold">{connection.username}</p>
          <p className="text-sm text-ink-soft">
            Connected since <LocalTime iso={connection.connectedAt.toISOString()} show="day" />
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          {connection.upstream === "demo" && (
            <Badge tone="info" icon={FlaskConical}>
              Demo rider
            </Badge>
          )}
          {isActive ? (
            <Badge tone="good" icon={CircleCheck}>
              Connected
            </Badge>
          ) : (
            <Badge tone="warn" icon={KeyRound}>
              Needs sign-in
            </Badge>
          )}
        </div>
      </div>
      {isActive && connection.upstreamWorkoutCount !== null && (
        <p className="text-ink-soft">
          Peloton counts <strong className="text-ink">{formatCount(connection.upstreamWorkoutCount)}</strong>{" "}
          workouts in this account.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        {isActive && <ButtonLink href="/dashboard">Go to the dashboard</ButtonLink>}
        <DisconnectDialog username={connection.username} />
      </div>
    </div>
  );
}
