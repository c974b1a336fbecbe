import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the settings">
      <div className="mx-auto max-w-2xl">
        <Skeleton className="h-9 w-40" />
        <Skeleton className="mt-3 mb-8 h-5 w-80 max-w-full" />
        <div className="space-y-12">
          <Skeleton className="h-64" />
          <Skeleton className="h-96" />
          <Skeleton className="h-80" />
        </div>
      </div>
    </LoadingPage>
  );
}
