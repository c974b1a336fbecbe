import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Section } from "@/app/_components/section.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { listFtpHistory, pickFtpAt } from "@/lib/ftp/ftp-history.ts";
import { findClass } from "@/lib/rides/find-class.ts";
import { parseSongs } from "@/lib/rides/stored-facts.ts";
import { readDistanceUnit } from "@/lib/workouts/distance-unit.ts";
import { RefreshWhileSyncing } from "../../workouts/_list/refresh-while-syncing.tsx";
import { ClassAbout } from "./_facts/class-about.tsx";
import { ClassHead } from "./_facts/class-head.tsx";
import { ClassMusic } from "./_facts/class-music.tsx";
import { EverybodysAverages } from "./_facts/everybodys-averages.tsx";
import { ClassPlan } from "./_plan/class-plan.tsx";
import { TakesSection } from "./_takes/takes-section.tsx";

interface ClassPageProps {
  params: Promise<{ rideId: string }>;
}

const findOwnClass = cache(async (rideId: string) => {
  const user = await requireUser();
  const [found, distanceUnit, ftpHistory] = await Promise.all([
    findClass(user.id, rideId),
    readDistanceUnit(user.id),
    listFtpHistory(user.id),
  ]);
  return (
    found && { found, distanceUnit, ftp: pickFtpAt(ftpHistory, { startedAt: new Date(), timeZone: null }) }
  );
});

export async function generateMetadata({ params }: ClassPageProps): Promise<Metadata> {
  const own = await findOwnClass((await params).rideId);
  return { title: own?.found.title ?? "Not found" };
}

export default async function ClassPage({ params }: ClassPageProps) {
  const own = await findOwnClass((await params).rideId);
  if (!own) notFound();
  const { found, distanceUnit, ftp } = own;
  const songs = parseSongs(found.playlist);
  return (
    <article className="space-y-12">
      {found.detailState === "placeholder" && found.refusal === null && <RefreshWhileSyncing />}
      <div>
        <ClassHead found={found} />
        <ClassAbout found={found} />
      </div>
      <TakesSection takes={found.takes} distanceUnit={distanceUnit} />
      <ClassPlan found={found} ftpWatts={ftp?.ftpWatts ?? null} distanceUnit={distanceUnit} />
      <EverybodysAverages stored={found.averages} />
      {songs.length > 0 && (
        <Section title="Music">
          <ClassMusic songs={songs} />
        </Section>
      )}
    </article>
  );
}
