import { readUpstreamPace } from "@/lib/connections/upstream-pace.ts";
import { getDb, type Transaction } from "@/lib/db/client.ts";
import {
  ConnectionStatus,
  SyncItemKind,
  SyncItemState,
  SyncRunState,
  Upstream,
} from "@/lib/db/generated/enums.ts";
import { isActiveRunState } from "@/lib/runs/run-states.ts";

export interface GaugeReading {
  /** Without the common prefix. */
  name: string;
  help: string;
  labelNames: string[];
  values: { labels: Record<string, string>; value: number }[];
}

interface CountRow {
  name: string;
  label: string;
  value: number;
}

interface ItemRow {
  kind: SyncItemKind;
  state: SyncItemState;
  count: number;
  oldest_seconds: number;
}

const statementLimitMs = 5_000;
const transactionLimits = { maxWait: 5_000, timeout: 2 * statementLimitMs };
const fetchKinds = [SyncItemKind.ride_details, SyncItemKind.performance_graph];

/** What the database knows of the work at this moment. Every known label has a value, so that a zero can be told from a gap. */
export async function readGauges(): Promise<GaugeReading[]> {
  const [{ items, counts }, ...paces] = await Promise.all([
    readRows(),
    ...Object.values(Upstream).map(async (upstream) => ({
      upstream,
      pace: await readUpstreamPace(upstream),
    })),
  ]);
  const find = (name: string, label: string) =>
    counts.find((row) => row.name === name && row.label === label)?.value ?? 0;
  const gauge = (name: string, help: string, labelName: string, labels: string[]): GaugeReading => ({
    name,
    help,
    labelNames: [labelName],
    values: labels.map((label) => ({ labels: { [labelName]: label }, value: find(name, label) })),
  });
  const runStates = Object.values(SyncRunState);
  return [
    countItems(items),
    measureOldestWait(items),
    gauge("sync_runs", "Active runs.", "state", runStates.filter(isActiveRunState)),
    gauge(
      "sync_runs_ended_last_hour",
      "Runs that ended within the last hour.",
      "outcome",
      runStates.filter((state) => !isActiveRunState(state)),
    ),
    gauge("connections", "Connected accounts.", "status", Object.values(ConnectionStatus)),
    gauge("alerts", "Alerts that wait to be delivered or were given up.", "state", ["pending", "given_up"]),
    {
      name: "upstream_rate_per_second",
      help: "Requests a second that the limiter lets through.",
      labelNames: ["upstream"],
      values: paces.map(({ upstream, pace }) => ({ labels: { upstream }, value: pace.ratePerSecond })),
    },
    {
      name: "upstream_pause_seconds",
      help: "What is left of the pause that the upstream asked for.",
      labelNames: ["upstream"],
      values: paces.map(({ upstream, pace }) => ({
        labels: { upstream },
        value: secondsUntil(pace.pausedUntil),
      })),
    },
  ];
}

async function readRows(): Promise<{ items: ItemRow[]; counts: CountRow[] }> {
  return getDb().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(statementLimitMs)}, true)`;
    return { items: await readItems(tx), counts: await readCounts(tx) };
  }, transactionLimits);
}

function readItems(tx: Transaction): Promise<ItemRow[]> {
  return tx.$queryRaw<ItemRow[]>`
    SELECT sync_item.kind, sync_item.state, count(*)::int AS count,
      extract(epoch FROM now() - min(sync_item.queued_at) FILTER (WHERE sync_run.state = 'running'))::float8
        AS oldest_seconds
    FROM sync_item JOIN sync_run ON sync_run.id = sync_item.run_id
    WHERE sync_run.state IN ('running', 'paused', 'needs_sign_in', 'finishing')
    GROUP BY sync_item.kind, sync_item.state`;
}

function readCounts(tx: Transaction): Promise<CountRow[]> {
  return tx.$queryRaw<CountRow[]>`
    SELECT 'sync_runs' AS name, state::text AS label, count(*)::int AS value FROM sync_run
      WHERE state IN ('running', 'paused', 'needs_sign_in', 'finishing') GROUP BY state
    UNION ALL SELECT 'sync_runs_ended_last_hour', state::text, count(*)::int FROM sync_run
      WHERE finished_at > now() - interval '1 hour' GROUP BY state
    UNION ALL SELECT 'connections', status::text, count(*)::int FROM peloton_connection GROUP BY status
    UNION ALL SELECT 'alerts', 'pending', count(*)::int FROM alert WHERE next_attempt_at IS NOT NULL
    UNION ALL SELECT 'alerts', 'given_up', count(*)::int FROM alert
      WHERE next_attempt_at IS NULL AND last_error IS NOT NULL`;
}

function countItems(rows: ItemRow[]): GaugeReading {
  const values = Object.values(SyncItemKind).flatMap((kind) =>
    Object.values(SyncItemState).map((state) => ({
      labels: { kind, state },
      value: rows.find((row) => row.kind === kind && row.state === state)?.count ?? 0,
    })),
  );
  return { name: "sync_items", help: "Items of the active runs.", labelNames: ["kind", "state"], values };
}

function measureOldestWait(rows: ItemRow[]): GaugeReading {
  const values = fetchKinds.map((kind) => ({
    labels: { kind },
    value: rows.find((row) => row.kind === kind && row.state === "queued")?.oldest_seconds ?? 0,
  }));
  const help = "Age of the oldest item in the queue.";
  return { name: "sync_oldest_queued_seconds", help, labelNames: ["kind"], values };
}

function secondsUntil(iso: string | null): number {
  return iso === null ? 0 : Math.max(0, (Date.parse(iso) - Date.now()) / 1000);
}
