import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function LoadingComparison() {
  return (
    <LoadingPage label="Loading the comparison">
      <Skeleton className="h-9 w-56" />
      <Skeleton className="mt-8 h-20 w-full" />
      <Skeleton className="mt-10 h-28 w-72 max-w-full" />
      <Skeleton className="mt-12 h-96 w-full" />
    </LoadingPage>
  );
}
