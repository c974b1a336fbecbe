import type { Engine } from "../engine.ts";
import { type Run, type RunError, type StepRecord, isOver } from "../runs/run.ts";
import { previewOutput } from "../runs/run-store.ts";
import { formatDuration, formatJson, formatStatus, formatTime } from "./format.ts";
import { type Html, html } from "./html.ts";
import { renderPage } from "./layout.ts";

/** One run: its steps with attempts, errors and times, its event and what came of it. */
export function renderRunPage(engine: Engine, run: Run): string {
  const steps = [...run.steps.values()];
  const live = html` <h2 class="title">${run.fn.name}</h2>
    <p class="id">${run.id}</p>
    <p>${formatStatus(run.status)} <span class="faint">· ${run.event.name}</span></p>
    <dl class="figures">
      ${renderFigure("Steps", String(steps.length))} ${renderFigure("Requests", String(run.callCount))}
      ${renderFigure("Waited", formatDuration((run.startedAtMs ?? run.endedAtMs ?? Date.now()) - run.createdAtMs))}
      ${renderFigure("Took", run.startedAtMs === undefined ? "–" : formatDuration((run.endedAtMs ?? Date.now()) - run.startedAtMs))}
    </dl>
    <div class="actions">${renderActions(run)}</div>
    ${
      run.error
        ? html`<h2>Error</h2>
            ${renderError(run.error, "run-stack")}`
        : undefined
    }
    <h2>Steps</h2>
    ${
      steps.length > 0
        ? html`<ol class="rows">
            ${steps.map((step) => renderStep(run, step))}
          </ol>`
        : html`<p class="empty">No steps so far.</p>`
    }
    <h2>Event</h2>
    <pre>${formatJson(run.event)}</pre>
    ${
      run.status === "completed"
        ? html`<h2>Result</h2>
            <pre>${String(run.output)}</pre>`
        : undefined
    }`;
  const { isUp, message } = engine.link;
  return renderPage(`${run.fn.name} · Spinback local engine`, { url: engine.shownUrl, isUp, message }, live);
}

function renderFigure(label: string, value: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function renderActions(run: Run): Html {
  if (isOver(run)) {
    return html`<form method="post" action="/runs/${run.id}/rerun">
      <button id="rerun" class="primary">Run again</button>
    </form>`;
  }
  return html`<form method="post" action="/runs/${run.id}/cancel">
    <button id="cancel">Cancel run</button>
  </form>`;
}

function renderStep(run: Run, step: StepRecord): Html {
  const duration =
    step.endedAtMs === undefined ? undefined : formatDuration(step.endedAtMs - step.startedAtMs);
  const output = step.outputPreview ?? previewOutput(run, step.id);
  const attempts = step.attempts > 1 ? `, ${step.attempts} attempts` : "";
  return html`<li class="step">
    ${formatStatus(step.status)}
    <span><span class="name">${step.name}</span> <span class="faint">${step.kind}${attempts}</span></span>
    <span class="faint">${duration ?? formatTime(step.startedAtMs)}</span>
    ${step.error ? html`<div class="more">${renderError(step.error, `stack-${step.id}`)}</div>` : undefined}
    ${
      output === undefined || output === "null"
        ? undefined
        : html`<details class="more" id="output-${step.id}">
            <summary>Output</summary>
            <pre>${output}</pre>
          </details>`
    }
  </li>`;
}

function renderError({ name, message, stack }: RunError, id: string): Html {
  const trace = stack
    ? html`<details id="${id}">
        <summary>Stack</summary>
        <pre>${stack}</pre>
      </details>`
    : undefined;
  return html`<p class="error">${name}: ${message}</p>
    ${trace}`;
}
