import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the workouts that Peloton no longer has">
      <div className="mx-auto max-w-3xl">
        <Skeleton className="mb-4 h-5 w-24" />
        <Skeleton className="h-9 w-64" />
        <Skeleton className="mt-3 mb-8 h-6 w-full max-w-lg" />
        <div className="space-y-4 border-t border-line pt-4">
          {["first", "second", "third", "fourth"].map((row) => (
            <Skeleton key={row} className="h-14 w-full" />
          ))}
        </div>
      </div>
    </LoadingPage>
  );
}
