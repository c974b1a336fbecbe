import { escapeMarkup } from "../escape.ts";
import { riderPassword, type RiderName, type RiderProfiles } from "../riders/profiles.ts";
import type { FaultBoard } from "./faults.ts";
import { pageScript, pageStyle } from "./page-style.ts";
import { scenarios } from "./scenarios.ts";
import type { Settings } from "./settings.ts";
import type { Stats, StatsReport } from "./stats.ts";

interface PageParts {
  readonly profiles: RiderProfiles;
  readonly faults: FaultBoard;
  readonly stats: Stats;
  readonly settings: Settings;
}

const riderWords: Readonly<Record<RiderName, string>> = {
  demo: "Six years of everything: seasons, plateaus, FTP tests, trips, a broken strap",
  newcomer: "A first month",
  empty: "Nothing yet",
  whale: "Seven years, several workouts a day",
};

export function renderPage({ profiles, faults, stats, settings }: PageParts): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Peloton simulator</title><link rel="icon" href="/__sim/images/simulator/icon.svg"><style>${pageStyle}</style></head>
<body><main>
<h1>Peloton simulator</h1>
<p>A Peloton that lives on this machine: sign-in, workouts, classes and graphs in the recorded shapes, all of it invented. Spinback's demo rider comes from here.</p>
<h2>Riders, all with the password <code>${escapeMarkup(riderPassword)}</code></h2>
${renderRiders(profiles)}
<div id="live">
<h2>Served since the last reset</h2>
${renderFigures(stats.report(), settings)}
<h2>Faults switched on</h2>
${renderFaults(faults)}
${renderEndpoints(stats.report())}
</div>
<h2>Switches</h2>
<p id="notice" role="status"></p>
<div class="switches">${scenarios.map(({ title, detail, path, body }) => renderButton(title, detail, path, body)).join("")}</div>
${renderClear()}
</main><script>${pageScript}</script></body></html>`;
}

function renderRiders(profiles: RiderProfiles): string {
  const rows = Object.values(profiles).map(
    ({ email, workoutCount, name }) =>
      `<tr><td><code>${escapeMarkup(email)}</code></td><td class="wide">${escapeMarkup(riderWords[name])}</td><td class="number">${formatCount(workoutCount)}</td></tr>`,
  );
  return `<table><thead><tr><th>Sign in with</th><th class="wide">What to expect</th><th class="number">Workouts</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function renderFigures(report: StatsReport, settings: Settings): string {
  const limit = settings.requestsPerSecond === null ? "none" : `${settings.requestsPerSecond}/s`;
  const figures: ReadonlyArray<readonly [label: string, value: string]> = [
    ["Requests", formatCount(report.requests)],
    ["Answered twice", formatCount(report.duplicateCount)],
    ["Refused", formatCount(report.refused)],
    ["Made to fail", formatCount(report.faults)],
    ["Most in a second", formatCount(report.maxRequestsInAnySecond)],
    ["Latency", `${settings.latencyMs} ms`],
    ["Limit", limit],
  ];
  return `<dl class="figures">${figures.map(([label, value]) => `<div><dt>${label}</dt><dd>${escapeMarkup(value)}</dd></div>`).join("")}</dl>`;
}

function renderFaults(faults: FaultBoard): string {
  const rules = faults.list();
  if (rules.length === 0) return "<p>None. Everything works.</p>";
  const items = rules.map(({ met, ...rule }) => {
    const words = `<code>${escapeMarkup(JSON.stringify(rule))}</code>`;
    return `<li>${words} <span class="problem">met ${formatCount(met)} times</span></li>`;
  });
  return `<ul class="faults">${items.join("")}</ul>`;
}

function renderEndpoints(report: StatsReport): string {
  const rows = Object.entries(report.byEndpoint).map(([endpoint, { requests, statuses }]) => {
    const byStatus = Object.entries(statuses).map(([status, count]) => `${status} × ${formatCount(count)}`);
    return `<tr><td>${escapeMarkup(endpoint)}</td><td>${escapeMarkup(byStatus.join(", "))}</td><td class="number">${formatCount(requests)}</td></tr>`;
  });
  if (rows.length === 0) return "";
  return `<h2>By endpoint</h2><table><tbody>${rows.join("")}</tbody></table>`;
}

function renderButton(title: string, detail: string, path: string, body: object): string {
  return `<button type="button" data-method="POST" data-path="${escapeMarkup(path)}" data-body="${escapeMarkup(JSON.stringify(body))}" data-done="${escapeMarkup(title)}: done."><strong>${escapeMarkup(title)}</strong><span>${escapeMarkup(detail)}</span></button>`;
}

function renderClear(): string {
  return `<button type="button" class="clear" data-method="DELETE" data-path="/__sim/faults" data-done="All faults are off.">Clear faults</button>
<button type="button" class="clear" data-method="POST" data-path="/__sim/reset" data-body="{}" data-done="Everything is as it was at the start.">Reset everything</button>`;
}

function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}
