import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

const rows = Array.from({ length: 10 }, (_, row) => row);

export default function LoadingWorkouts() {
  return (
    <LoadingPage label="Loading workouts">
      <Skeleton className="mb-3 h-15 w-40 sm:mb-4 sm:h-10" />
      <div className="flex gap-2 sm:gap-3">
        <Skeleton className="h-10 flex-1" />
        <Skeleton className="h-10 w-12 sm:w-28" />
      </div>
      <Skeleton className="mt-4 h-9 w-full max-w-xl rounded-full sm:mt-5" />
      <div className="mt-4 mb-5 flex gap-6 sm:mt-5 sm:gap-8">
        {rows.slice(0, 3).map((row) => (
          <Skeleton key={row} className="h-11 w-24 sm:h-13" />
        ))}
      </div>
      {rows.map((row) => (
        <div key={row} className="flex items-center gap-4 border-t border-line py-3">
          <Skeleton className="size-12" />
          <div className="flex-1">
            <Skeleton className="h-5 w-3/5" />
            <Skeleton className="mt-1.5 h-4 w-2/5" />
          </div>
          <Skeleton className="h-5 w-14" />
        </div>
      ))}
    </LoadingPage>
  );
}
