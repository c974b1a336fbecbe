import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading the sync">
      <Skeleton className="mb-4 h-5 w-24" />
      <Skeleton className="h-9 w-32" />
      <Skeleton className="mt-3 mb-8 h-5 w-64" />
      <Skeleton className="h-6 w-28 rounded-full" />
      <Skeleton className="mt-4 mb-5 h-24 w-56" />
      <Skeleton className="h-3 w-full rounded-full" />
      <div className="mt-10 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-56" />
        <Skeleton className="h-56" />
      </div>
    </LoadingPage>
  );
}
