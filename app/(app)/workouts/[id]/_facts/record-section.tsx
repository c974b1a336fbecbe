"use client";

import useSWR from "swr";
import { Section } from "@/app/_components/section.tsx";
import { Skeleton } from "@/app/_components/skeleton.tsx";
import { sendJson, type RequestError } from "@/lib/swr/request.ts";
import type { RecordAnswer } from "@/lib/workouts/record/read-record.ts";
import type { StoredRecord } from "@/lib/workouts/record/stored-record.ts";
import { AchievementList } from "./achievement-list.tsx";
import { describeDelay } from "./describe-delay.ts";
import { LeaderboardRank } from "./leaderboard-rank.tsx";

const title = "Rank and achievements";
/** While another tab asks Peloton. */
const askAgainMs = 1_500;

/** What Peloton told of this workout, as it is stored. */
export function RecordSection({ record }: { record: StoredRecord }) {
  return (
    <Section title={title}>
      <RecordContent record={record} />
    </Section>
  );
}

/** Has it asked for at the first look; what can't be had now is asked for again at the next visit. */
export function RecordFetcher({ workoutId }: { workoutId: string }) {
  const { data, error } = useSWR<RecordAnswer, RequestError>(
    `/api/workouts/${workoutId}/record`,
    (url: string) => sendJson<RecordAnswer>("POST", url, {}),
    {
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
      refreshInterval: (latest) => (latest?.state === "asking" ? askAgainMs : 0),
    },
  );
  return (
    <Section title={title}>
      <div aria-live="polite" aria-busy={!error && (!data || data.state === "asking")}>
        {error ? <Quiet text={describeDelay(null)} /> : <Answer answer={data} />}
      </div>
    </Section>
  );
}

function Answer({ answer }: { answer: RecordAnswer | undefined }) {
  if (!answer || answer.state === "asking") return <RecordSkeleton />;
  if (answer.state === "stored") return <RecordContent record={answer.record} />;
  return <Quiet text={describeDelay(answer.reason)} />;
}

function RecordContent({ record }: { record: StoredRecord }) {
  const { leaderboardRank: rank, leaderboardUserCount: userCount, achievements } = record;
  if (rank === null && achievements.length === 0) {
    return <Quiet text="There is no leaderboard for this workout, and it earned no badge." />;
  }
  return (
    <div className="space-y-6">
      {rank !== null && userCount !== null && <LeaderboardRank rank={rank} userCount={userCount} />}
      <AchievementList achievements={achievements} />
    </div>
  );
}

function RecordSkeleton() {
  return (
    <>
      <span className="sr-only">Asking Peloton for rank and achievements</span>
      <Skeleton className="h-8 w-56" />
      <Skeleton className="mt-2 h-5 w-24" />
    </>
  );
}

function Quiet({ text }: { text: string }) {
  return <p className="max-w-prose text-pretty text-ink-soft">{text}</p>;
}
