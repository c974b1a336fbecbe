import { setTimeout } from "node:timers/promises";
import { Gauge, Registry } from "prom-client";
import { createLog } from "@/lib/log.ts";
import { getProcessMetrics } from "./process-metrics.ts";
import { readGauges, type GaugeReading } from "./read-gauges.ts";

const databaseLimitMs = 10_000;

/** Everything that is measured, in Prometheus's text format. Without a database what this process knows is still told. */
export async function renderMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry } = getProcessMetrics();
  const scrape = new Registry();
  for (const reading of await readGaugesOrNothing()) addGauge(scrape, reading);
  return {
    text: `${await registry.metrics()}\n${await scrape.metrics()}`,
    contentType: registry.contentType,
  };
}

async function readGaugesOrNothing(): Promise<GaugeReading[]> {
  try {
    const readings = await Promise.race([readGauges(), setTimeout(databaseLimitMs, null, { ref: false })]);
    if (readings === null) throw new Error(`no answer within ${databaseLimitMs} ms`);
    return [...readings, describeDatabase(1)];
  } catch (error) {
    createLog("monitoring").warn({ err: error }, "the database could not be measured");
    return [describeDatabase(0)];
  }
}

function describeDatabase(value: 0 | 1): GaugeReading {
  const help = "Whether the database answered this scrape.";
  return { name: "database_up", help, labelNames: [], values: [{ labels: {}, value }] };
}

function addGauge(registry: Registry, { name, help, labelNames, values }: GaugeReading): void {
  const gauge = new Gauge({ name: `spinback_${name}`, help, labelNames, registers: [registry] });
  for (const { labels, value } of values) gauge.set(labels, value);
}
