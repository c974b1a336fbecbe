import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

const rows = Array.from({ length: 10 }, (_, row) => row);

export default function LoadingWorkouts() {
  return (
    <LoadingPage label="Loading workouts">
      <Skeleton className="h-9 w-40" />
      <Skeleton className="mt-2 mb-8 h-6 w-28" />
      <div className="mb-5 flex gap-3">
        <Skeleton className="h-10 flex-1" />
        <Skeleton className="h-10 w-28" />
      </div>
      <Skeleton className="mb-5 h-9 w-full max-w-xl rounded-full" />
      <div className="mb-5 grid grid-cols-2 gap-6 border-t border-line pt-5 sm:flex sm:gap-12">
        {rows.slice(0, 4).map((row) => (
          <Skeleton key={row} className="h-12 w-28" />
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
