import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

const rows = Array.from({ length: 10 }, (_, row) => row);

export default function LoadingWorkouts() {
  return (
    <LoadingPage label="Loading workouts">
      <Skeleton className="h-9 w-40" />
      <Skeleton className="mt-2 mb-8 h-6 w-28" />
      <Skeleton className="mb-6 h-9 w-full max-w-xl rounded-full" />
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
