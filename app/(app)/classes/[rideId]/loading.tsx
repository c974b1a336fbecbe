import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function LoadingClass() {
  return (
    <LoadingPage label="Loading the class">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="mt-4 h-9 w-4/5 max-w-lg" />
      <Skeleton className="mt-3 h-6 w-3/5 max-w-sm" />
      <Skeleton className="mt-10 h-40 w-full" />
      <Skeleton className="mt-12 h-64 w-full" />
    </LoadingPage>
  );
}
