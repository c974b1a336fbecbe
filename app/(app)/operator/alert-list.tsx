import { Badge } from "@/app/_components/badge.tsx";
import { formatAge } from "@/lib/format/date.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { AlertReport, AlertRow } from "@/lib/alerts/list-alerts.ts";
import { describeChannels, describeDelivery, describeSetup } from "./describe-delivery.ts";

interface AlertListProps {
  alerts: AlertReport;
  serverNowMs: number;
}

/** The newest alerts and how far each has come. */
export function AlertList({ alerts, serverNowMs }: AlertListProps) {
  return (
    <>
      <p className="mb-4 text-sm text-pretty text-ink-soft">
        {alerts.newest.length === 0 && "There is nothing to tell. "}
        {describeSetup(alerts.channels)}
      </p>
      <ul className="divide-y divide-line">
        {alerts.newest.map((alert) => (
          <AlertLine key={alert.id} alert={alert} serverNowMs={serverNowMs} />
        ))}
      </ul>
    </>
  );
}

function AlertLine({ alert, serverNowMs }: { alert: AlertRow; serverNowMs: number }) {
  const delivery = describeDelivery(alert);
  const facts = [
    formatAge(serverNowMs - Date.parse(alert.createdAt)),
    describeChannels(alert),
    alert.attempts > 1 && formatQuantity(alert.attempts, "attempt"),
  ];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-3 text-sm">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium text-pretty">{alert.summary}</p>
        <p className="text-ink-faint">{facts.filter(Boolean).join(" · ")}</p>
        {alert.lastError && <p className="text-pretty text-bad">{alert.lastError}</p>}
      </div>
      <Badge tone={delivery.tone}>{delivery.label}</Badge>
    </li>
  );
}
