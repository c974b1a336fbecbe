import { Skeleton } from "@/app/_components/skeleton.tsx";

/** As high as the chart, so that nothing jumps when it comes. */
export function ChartSkeleton() {
  return (
    <output className="block h-[60rem]">
      <span className="sr-only">Loading the graph</span>
      <Skeleton className="h-8 w-64 max-w-full" />
      <Skeleton className="mt-4 h-[calc(100%-3rem)] w-full" />
    </output>
  );
}
