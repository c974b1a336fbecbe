import { Award } from "lucide-react";
import { RemotePicture } from "@/app/_components/remote-picture.tsx";
import type { StoredRecord } from "@/lib/workouts/record/stored-record.ts";

/** Nothing when there are none. */
export function AchievementList({ achievements }: Pick<StoredRecord, "achievements">) {
  if (achievements.length === 0) return null;
  return (
    <ul className="space-y-4">
      {achievements.map(({ name, imageUrl, description }, index) => (
        <li key={`${index} ${name}`} className="flex items-center gap-4">
          <RemotePicture src={imageUrl} className="size-12 rounded-full bg-accent-wash">
            <Award aria-hidden className="absolute inset-0 m-auto size-6 text-accent" />
          </RemotePicture>
          <span className="min-w-0">
            <span className="font-medium">{name}</span>
            {description && <span className="block text-sm text-ink-soft">{description}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
