import { RidePicture } from "@/app/_components/ride-picture.tsx";
import type { ClassDetail } from "@/lib/rides/find-class.ts";
import { listClassFacts } from "./class-facts.ts";
import { ClassNotice } from "./class-notice.tsx";

/** What the class is: its description, its facts, its picture, and why something of it may be missing. */
export function ClassAbout({ found }: { found: ClassDetail }) {
  const facts = listClassFacts(found);
  return (
    <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0 space-y-5">
        {found.description && <p className="max-w-prose text-pretty">{found.description}</p>}
        {facts.length > 0 && (
          <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5">
            {facts.map(({ label, value }) => (
              <div key={label} className="contents">
                <dt className="text-ink-soft">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
        <ClassNotice state={found.detailState} refusal={found.refusal} />
      </div>
      <RidePicture
        src={found.imageUrl}
        discipline={found.discipline}
        size="wide"
        isEager
        className="max-md:order-first"
      />
    </div>
  );
}
