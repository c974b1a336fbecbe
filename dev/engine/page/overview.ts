import type { Engine } from "../engine.ts";
import type { EngineFunction } from "../functions/engine-function.ts";
import type { Problem } from "../problem-log.ts";
import type { Run, RunStatus } from "../runs/run.ts";
import { type FunctionCounts, countRuns, listTriggers } from "../http/state.ts";
import { describeFlowControl } from "./flow-control.ts";
import { formatDuration, formatStatus, formatTime } from "./format.ts";
import { type Html, html } from "./html.ts";
import { renderPage } from "./layout.ts";

const mostRunsShown = 100;
const statuses: RunStatus[] = ["queued", "running", "completed", "failed", "cancelled"];

interface Filter {
  status: RunStatus | undefined;
  functionId: string | undefined;
}

/** The first page: what is registered, what waits, and the newest runs. */
export function renderOverview(engine: Engine, params: URLSearchParams): string {
  const filter = {
    status: statuses.find((status) => status === params.get("status")),
    functionId: engine.registry.find(params.get("function") ?? "")?.id,
  };
  const alive = engine.runs.alive();
  const counts = countRuns(alive);
  const { functions } = engine.registry;
  const queued = alive.filter(({ status }) => status === "queued").length;
  const live = html` <p class="note">
      Everything here is in memory. After a restart nothing is queued, and the app's own cron sends again what
      was left.
    </p>
    ${renderProblems(engine.problems.list())}
    <dl class="figures">
      ${renderFigure("Queued", queued)} ${renderFigure("Running", alive.length - queued)}
      ${renderFigure("Requests under way", engine.scheduler.countUnderWay())}
    </dl>
    <h2>Functions</h2>
    ${
      functions.length > 0
        ? html`<ul class="rows">
            ${functions.map((fn) => renderFunction(fn, counts.get(fn.id)))}
          </ul>`
        : renderNoFunctions()
    }
    <h2 id="runs">Runs</h2>
    ${renderFilters(filter, engine)} ${renderRuns(engine.runs.list(filter, mostRunsShown))}`;
  const { isUp, message } = engine.link;
  return renderPage("Spinback local engine", { url: engine.shownUrl, isUp, message }, live);
}

function renderFigure(label: string, value: number): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value.toLocaleString("en")}</dd>
  </div>`;
}

function renderProblems(problems: Problem[]): Html {
  if (problems.length === 0) return html``;
  const rows = problems.map(
    ({ message, atMs, count }) =>
      html`<li>
        <span class="error">${message}</span>
        <span class="faint">${count}×, last at ${formatTime(atMs)}</span>
      </li>`,
  );
  return html`<h2>Problems</h2>
    <ul class="rows">
      ${rows}
    </ul>`;
}

function renderFunction(fn: EngineFunction, counts: FunctionCounts | undefined): Html {
  const { queued = 0, running = 0 } = counts ?? {};
  const rules = describeFlowControl(fn).map((rule) => html`<span>${rule}</span>`);
  return html`<li class="function">
    <a class="name" id="function-${fn.id}" href="${linkTo({ status: undefined, functionId: fn.id })}"
      >${fn.name}</a
    >
    <span class="counts ${queued + running === 0 ? "faint" : ""}">${queued} queued · ${running} running</span>
    <p>On ${listTriggers(fn).join(", ")}</p>
    <p class="rules">${rules}</p>
  </li>`;
}

function renderNoFunctions(): Html {
  return html`<p class="empty">No functions yet. They appear as soon as the app has registered.</p>`;
}

function renderFilters(filter: Filter, engine: Engine): Html {
  const links = [undefined, ...statuses].map((status) => {
    const label = status ? status.charAt(0).toUpperCase() + status.slice(1) : "All";
    const current = filter.status === status ? html` aria-current="true"` : undefined;
    return html`<a id="filter-${label}" href="${linkTo({ ...filter, status })}" ${current}>${label}</a>`;
  });
  const fn = engine.registry.find(filter.functionId ?? "");
  const everyFunction = linkTo({ ...filter, functionId: undefined });
  const scope =
    fn &&
    html`<span class="scope"
      >of ${fn.name} <a id="every-function" href="${everyFunction}">Show every function</a></span
    >`;
  return html`<nav aria-label="Filter runs">${links}${scope}</nav>`;
}

function linkTo({ status, functionId }: Filter): string {
  const params = new URLSearchParams({
    ...(status ? { status } : {}),
    ...(functionId ? { function: functionId } : {}),
  });
  return `/?${params.toString()}#runs`;
}

function renderRuns(runs: Run[]): Html {
  if (runs.length === 0) return html`<p class="empty">No runs to show.</p>`;
  return html`<table>
    <thead>
      <tr>
        <th>Status</th>
        <th>Function</th>
        <th>Event</th>
        <th class="number">Started</th>
        <th class="number">Duration</th>
        <th class="number">Requests</th>
      </tr>
    </thead>
    <tbody>
      ${runs.map((run) => renderRun(run))}
    </tbody>
  </table>`;
}

function renderRun(run: Run): Html {
  const duration =
    run.startedAtMs === undefined ? "–" : formatDuration((run.endedAtMs ?? Date.now()) - run.startedAtMs);
  return html`<tr>
    <td class="status-cell">${formatStatus(run.status)}</td>
    <td class="function-cell"><a id="run-${run.id}" href="/runs/${run.id}">${run.fn.name}</a></td>
    <td class="event-cell">${run.event.name}</td>
    <td class="number" data-label="Started">${formatTime(run.startedAtMs)}</td>
    <td class="number" data-label="Took">${duration}</td>
    <td class="number" data-label="Requests">${run.callCount}</td>
  </tr>`;
}
