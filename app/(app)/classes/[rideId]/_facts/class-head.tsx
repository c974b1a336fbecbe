import { BackToList } from "@/app/(app)/workouts/_list/back-to-list.tsx";
import { Avatar } from "@/app/_components/avatar.tsx";
import { Badge } from "@/app/_components/badge.tsx";
import { DisciplineIcon } from "@/app/_components/discipline-icon.tsx";
import { PageHeader } from "@/app/_components/page-header.tsx";
import type { ClassDetail } from "@/lib/rides/find-class.ts";
import { nameDiscipline } from "@/lib/workouts/discipline-name.ts";

export function ClassHead({ found }: { found: ClassDetail }) {
  const { instructor, discipline, isFtpTest, isPowerZone } = found;
  return (
    <PageHeader
      title={found.title}
      backLink={<BackToList />}
      lead={
        <>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {instructor && (
              <>
                <Avatar name={instructor.name} src={instructor.imageUrl} size="sm" />
                <span className="font-medium text-ink">{instructor.name}</span>
                <span aria-hidden>·</span>
              </>
            )}
            <DisciplineIcon discipline={discipline} className="size-4" />
            {nameDiscipline(discipline)} class
          </div>
          {(isFtpTest || isPowerZone) && (
            <p className="mt-3 flex flex-wrap gap-2">
              {isFtpTest && <Badge tone="info">FTP test</Badge>}
              {isPowerZone && <Badge>Power Zone</Badge>}
            </p>
          )}
        </>
      }
    />
  );
}
