export const styles = `
:root { color-scheme: light dark;
  --ground: light-dark(oklch(0.985 0.002 60), oklch(0.19 0.004 60)); --raised: light-dark(#fff, oklch(0.225 0.005 60));
  --text: light-dark(oklch(0.24 0.01 60), oklch(0.93 0.004 60)); --faint: light-dark(oklch(0.5 0.01 60), oklch(0.69 0.008 60));
  --line: light-dark(oklch(0.91 0.004 60), oklch(0.31 0.006 60)); --accent: light-dark(oklch(0.56 0.19 30), oklch(0.74 0.15 30));
  --brand: oklch(0.62 0.19 30); --good: light-dark(oklch(0.5 0.12 155), oklch(0.77 0.14 155));
  --bad: light-dark(oklch(0.52 0.2 15), oklch(0.74 0.16 15)); --busy: light-dark(oklch(0.5 0.14 255), oklch(0.76 0.11 255));
  --late: light-dark(oklch(0.52 0.12 75), oklch(0.8 0.13 80)); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.page { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 0.2em; } a:hover { color: var(--accent); }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 3px; border-radius: 4px; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
header h1 { margin: 0; font-size: 1.125rem; font-weight: 650; letter-spacing: -0.01em; } header h1 a { text-decoration: none; }
.mark { display: inline-block; width: 0.8em; height: 0.8em; margin-right: 0.5em; border: 0.2em solid var(--brand); border-right-color: transparent; border-radius: 50%; vertical-align: -0.06em; }
.app { margin-left: auto; color: var(--faint); font-size: 0.875rem; overflow-wrap: anywhere; }
.note { margin: 0.375rem 0 0; color: var(--faint); font-size: 0.8125rem; max-width: 60ch; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 0.9375rem; font-weight: 650; }
.faint, .id { color: var(--faint); } .id, code, pre { font-family: ui-monospace, monospace; font-size: 0.8125rem; }
.status { display: inline-flex; gap: 0.4em; align-items: baseline; white-space: nowrap; font-weight: 550; color: var(--faint); }
.status.completed, .status.done, .status.up { color: var(--good); } .status.failed, .status.down { color: var(--bad); }
.status.running { color: var(--busy); } .status.retrying { color: var(--late); }
.figures { display: flex; flex-wrap: wrap; gap: 0.5rem 2.5rem; margin: 2rem 0 0; } .figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--faint); font-size: 0.8125rem; } .figures dd { margin: 0; font-size: 2rem; line-height: 1.2; font-weight: 600; letter-spacing: -0.02em; }
.rows { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); } .rows > li { padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
.function { display: grid; grid-template-columns: 1fr auto; gap: 0.125rem 1.5rem; } .function p { margin: 0; font-size: 0.8125rem; color: var(--faint); overflow-wrap: anywhere; }
.function .counts { text-align: right; white-space: nowrap; } .function .name { font-weight: 600; }
.function .rules { grid-column: 1 / -1; display: flex; flex-wrap: wrap; } .rules span:not(:last-child)::after { content: "·"; margin: 0 0.5em; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-bottom: 0.75rem; font-size: 0.875rem; } nav a { text-decoration: none; color: var(--faint); padding: 0.125rem 0; }
nav .scope { margin-left: auto; } nav .scope a { color: var(--text); text-decoration: underline; text-decoration-color: var(--line); margin-left: 0.5em; }
nav a[aria-current] { color: var(--text); font-weight: 600; box-shadow: 0 2px var(--brand); }
table { width: 100%; border-collapse: collapse; } th { text-align: left; font-size: 0.8125rem; font-weight: 500; color: var(--faint); }
th, td { padding: 0.55rem 1rem 0.55rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; } th.number, td.number { text-align: right; padding-right: 0; white-space: nowrap; }
td .id { display: block; } td { overflow-wrap: anywhere; }
pre { margin: 0; padding: 0.875rem 1rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
.step { display: grid; grid-template-columns: 7.5rem 1fr auto; gap: 0 1rem; align-items: baseline; } .step .more { grid-column: 2 / -1; } .step .name { font-weight: 550; overflow-wrap: anywhere; }
.error { color: var(--bad); overflow-wrap: anywhere; } details { margin-top: 0.375rem; } summary { cursor: pointer; color: var(--faint); font-size: 0.8125rem; margin-bottom: 0.375rem; }
.actions { display: flex; gap: 0.5rem; margin-top: 1.25rem; } form { margin: 0; }
button { font: inherit; font-size: 0.875rem; font-weight: 550; color: inherit; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 0.375rem 0.875rem; cursor: pointer; }
button:hover { border-color: var(--brand); } button.primary { background: oklch(0.56 0.19 30); border-color: transparent; color: #fff; }
.title { margin: 2rem 0 0.25rem; font-size: 1.5rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; overflow-wrap: anywhere; }
.empty { padding: 2.5rem 0; color: var(--faint); }
@media (max-width: 40rem) {
  .app { margin-left: 0; width: 100%; } thead { position: absolute; clip-path: inset(50%); }
  tr { display: grid; grid-template-columns: auto auto 1fr; gap: 0.125rem 1rem; padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: 0; } td.number { text-align: left; font-size: 0.8125rem; } td[data-label]::before { content: attr(data-label) " "; color: var(--faint); font-size: 0.8125rem; }
  td.status-cell { grid-column: 3; grid-row: 1; justify-self: end; } td.function-cell { grid-column: 1 / 3; grid-row: 1; font-weight: 550; } td.event-cell { grid-column: 1 / -1; font-size: 0.8125rem; color: var(--faint); }
  .step { grid-template-columns: 1fr auto; } .step .status { grid-column: 1; grid-row: 2; font-size: 0.8125rem; } .step .more { grid-column: 1 / -1; }
}
`;
