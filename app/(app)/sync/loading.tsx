import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the syncs">
      <Skeleton className="h-9 w-40" />
      <Skeleton className="mt-3 mb-8 h-5 w-72 max-w-full" />
      <div className="space-y-4 border-t border-line pt-4">
        {["first", "second", "third", "fourth"].map((row) => (
          <Skeleton key={row} className="h-14 w-full" />
        ))}
      </div>
    </LoadingPage>
  );
}
