import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the connection">
      <div className="mx-auto max-w-2xl space-y-8">
        <Skeleton className="h-9 w-72" />
        <div className="flex items-center gap-4">
          <Skeleton className="size-12 rounded-full" />
          <Skeleton className="h-12 w-56" />
        </div>
        <Skeleton className="h-10 w-80 max-w-full" />
      </div>
    </LoadingPage>
  );
}
