import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function LoadingWorkout() {
  return (
    <LoadingPage label="Loading the workout">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="mt-4 h-9 w-4/5 max-w-lg" />
      <Skeleton className="mt-3 h-6 w-3/5 max-w-sm" />
      <Skeleton className="mt-5 h-10 w-56" />
      <Skeleton className="mt-10 h-24 w-52" />
      <Skeleton className="mt-8 h-12 w-full max-w-md" />
      <Skeleton className="mt-12 h-96 w-full" />
    </LoadingPage>
  );
}
