import { formatDuration } from "@/lib/format/duration.ts";
import { formatCount } from "@/lib/format/number.ts";
import type { QueueKind } from "@/lib/sync/queue.ts";
import type { FetchKind } from "@/lib/sync/commands.ts";

/** Every figure of both queues; a row a figure, so that it fits a phone. */
export function QueueTable({ kinds }: { kinds: QueueKind[] }) {
  return (
    <table className="w-full text-sm">
      <thead>
        <tr className="text-ink-soft">
          <th scope="col" className="text-left">
            <span className="sr-only">Figure</span>
          </th>
          {kinds.map(({ kind }) => (
            <th key={kind} scope="col" className="pb-2 pl-4 text-right font-normal">
              {kindNames[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {figures.map(({ label, read }) => (
          <tr key={label}>
            <th scope="row" className="py-2 text-left font-normal text-ink-soft">
              {label}
            </th>
            {kinds.map((kind) => (
              <td key={kind.kind} className="py-2 pl-4 text-right font-semibold">
                {read(kind)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const kindNames: Record<FetchKind, string> = { ride_details: "Classes", performance_graph: "Graphs" };

const figures: { label: string; read: (kind: QueueKind) => string }[] = [
  { label: "Queued", read: (kind) => formatCount(kind.queued) },
  { label: "Running", read: (kind) => formatCount(kind.running) },
  { label: "Waiting for another try", read: (kind) => formatCount(kind.waitingRetry) },
  { label: "Finished within an hour", read: (kind) => formatCount(kind.finishedLastHour) },
  {
    label: "Oldest wait",
    read: (kind) => (kind.oldestWaitSeconds === null ? "–" : formatDuration(kind.oldestWaitSeconds)),
  },
];
