import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function Loading() {
  return (
    <LoadingPage label="Loading everybody’s work">
      <Skeleton className="h-9 w-40" />
      <Skeleton className="mt-3 mb-8 h-5 w-64 max-w-full" />
      <Skeleton className="h-24 w-full" />
      <div className="mt-10 grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Skeleton className="h-72" />
        <Skeleton className="h-72" />
      </div>
    </LoadingPage>
  );
}
