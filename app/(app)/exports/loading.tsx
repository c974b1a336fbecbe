import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";

export default function LoadingExports() {
  return (
    <LoadingPage label="Loading exports">
      <div className="mx-auto max-w-3xl">
        <Skeleton className="mb-4 h-5 w-24" />
        <Skeleton className="h-9 w-40" />
        <Skeleton className="mt-3 mb-8 h-6 w-full max-w-lg" />
        <div className="space-y-4 border-t border-line pt-6">
          {["first", "second", "third", "fourth", "fifth"].map((row) => (
            <Skeleton key={row} className="h-12 w-full" />
          ))}
        </div>
      </div>
    </LoadingPage>
  );
}
