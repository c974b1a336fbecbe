import { ButtonLink } from "@/app/_components/button.tsx";
import { Notice } from "@/app/_components/notice.tsx";
import { formatQuantity } from "@/lib/format/number.ts";
import { readCompleteness } from "@/lib/workouts/completeness.ts";

const decideLink = (
  <ButtonLink href="/workouts/missing" variant="secondary">
    Decide
  </ButtonLink>
);

/** Says so when Peloton no longer has workouts that are here, until the rider has decided about them. */
export async function MissingNote({ userId }: { userId: string }) {
  const { missingUpstream } = await readCompleteness(userId);
  if (missingUpstream === 0) return null;
  return (
    <div className="mb-6">
      <Notice action={decideLink}>
        {formatQuantity(missingUpstream, "workout is", "workouts are")} here that Peloton no longer has. Keep
        or delete?
      </Notice>
    </div>
  );
}
