import { type Html, html } from "./html.ts";

const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;

export function formatDuration(durationMs: number): string {
  if (durationMs < secondMs) return `${Math.max(0, Math.round(durationMs))} ms`;
  if (durationMs < minuteMs) return `${(durationMs / secondMs).toFixed(1)} s`;
  if (durationMs < hourMs) {
    return `${Math.floor(durationMs / minuteMs)} min ${Math.floor((durationMs % minuteMs) / secondMs)} s`;
  }
  return `${Math.floor(durationMs / hourMs)} h ${Math.floor((durationMs % hourMs) / minuteMs)} min`;
}

/** A local clock time; the date stands in the tooltip. */
export function formatTime(atMs: number | undefined): Html {
  if (atMs === undefined) return html`<span class="faint">–</span>`;
  const moment = new Date(atMs);
  const clock = moment.toLocaleTimeString("en-GB");
  return html`<time datetime="${moment.toISOString()}" title="${moment.toISOString()}">${clock}</time>`;
}

export function formatJson(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? "nothing";
}

const looks: Record<string, [icon: string, label: string]> = {
  queued: ["○", "Queued"],
  waiting: ["○", "Waiting"],
  running: ["◐", "Running"],
  retrying: ["↻", "Retrying"],
  completed: ["✓", "Completed"],
  done: ["✓", "Done"],
  failed: ["✕", "Failed"],
  cancelled: ["⊘", "Cancelled"],
};

/** A status as icon and word, so that colour is never the only sign. */
export function formatStatus(status: string): Html {
  const [icon, label] = looks[status] ?? ["?", status];
  return html`<span class="status ${status}"><span aria-hidden="true">${icon}</span>${label}</span>`;
}
