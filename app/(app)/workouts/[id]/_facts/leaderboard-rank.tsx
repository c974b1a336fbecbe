import { formatCount } from "@/lib/format/number.ts";
import { formatTopShare } from "@/lib/format/rank.ts";

export function LeaderboardRank({ rank, userCount }: { rank: number; userCount: number }) {
  return (
    <p className="text-ink-soft tabular-nums">
      <span className="text-3xl font-semibold tracking-tight text-ink">{formatCount(rank)}</span> of{" "}
      {formatCount(userCount)}
      <span className="block">{formatTopShare(rank, userCount)} on the leaderboard</span>
    </p>
  );
}
