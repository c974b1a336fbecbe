import { LoadingPage, Skeleton } from "@/app/_components/skeleton.tsx";
import { demoStates } from "@/lib/demo/demo-states.ts";

export default function Loading() {
  return (
    <LoadingPage label="Loading the edge states">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
      <div className="space-y-4 border-t border-line pt-4">
        {demoStates.map((state) => (
          <Skeleton key={state} className="h-16 w-full" />
        ))}
      </div>
    </LoadingPage>
  );
}
