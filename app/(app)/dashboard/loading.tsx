import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the dashboard">
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Skeleton className="h-20 w-56" />
          <Skeleton className="mt-3 h-6 w-48" />
          <div className="mt-8 grid grid-cols-2 gap-x-8 gap-y-6 sm:grid-cols-4">
            {["time", "output", "distance", "graphs"].map((stat) => (
              <Skeleton key={stat} className="h-14 w-24" />
            ))}
          </div>
        </div>
        <div className="space-y-4">
          <Skeleton className="h-12 w-40" />
          <Skeleton className="h-12 w-full" />
        </div>
      </div>
      <div className="mt-12 space-y-6 border-t border-line pt-6">
        <Skeleton className="h-6 w-44" />
        {["first", "second", "third", "fourth", "fifth"].map((row) => (
          <Skeleton key={row} className="h-12 w-full" />
        ))}
      </div>
    </LoadingPage>
  );
}
