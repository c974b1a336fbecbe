export const pageStyle = `
:root { color-scheme: light dark; --ground: #f7f7f5; --ink: #1d2126; --quiet: #667079; --line: #dfe1de; --accent: #0b6b5d; --soft: #eef1ee; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #14171a; --ink: #e8eae8; --quiet: #98a2a9; --line: #2a3035; --accent: #5fd0bb; --soft: #1b2024; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/1.55 system-ui, sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 48px 20px 80px; }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -.02em; margin: 0 0 8px; }
h2 { font-size: 13px; font-weight: 600; color: var(--quiet); margin: 44px 0 12px; }
p { margin: 0; max-width: 62ch; color: var(--quiet); }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; color: var(--quiet); font-size: 13px; }
th, td { padding: 9px 12px 9px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; padding-right: 0; }
.figures { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 0; }
.figures dt { color: var(--quiet); font-size: 13px; }
.figures dd { margin: 0; font-size: 26px; font-weight: 600; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.switches { display: grid; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); gap: 8px; }
button { font: inherit; color: inherit; text-align: left; background: var(--soft); border: 1px solid transparent; border-radius: 10px; padding: 11px 14px; cursor: pointer; align-content: start; }
button:hover { border-color: var(--line); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button strong { display: block; font-weight: 600; }
button span { color: var(--quiet); font-size: 13px; }
button.clear { background: none; border-color: var(--line); color: var(--accent); font-weight: 600; margin-top: 12px; }
.faults { list-style: none; margin: 0; padding: 0; }
.faults li { padding: 8px 0; border-bottom: 1px solid var(--line); }
.problem { color: #b3261e; }
@media (prefers-color-scheme: dark) { .problem { color: #ff9a8d; } }
@media (max-width: 480px) { main { padding-top: 28px; } h1 { font-size: 24px; } .wide { display: none; } }
`;

export const pageScript = `
const live = document.getElementById("live");
const notice = document.getElementById("notice");
async function refresh() {
  const page = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
  live.replaceChildren(...page.getElementById("live").childNodes);
}
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-path]");
  if (!button) return;
  const { method, path, body } = button.dataset;
  const answer = await fetch(path, { method, headers: { "content-type": "application/json" }, body });
  notice.textContent = answer.ok ? button.dataset.done : "That didn't work: " + (await answer.text());
  await refresh();
});
setInterval(() => { if (!document.hidden) refresh().catch(() => { notice.textContent = "The simulator has stopped."; }); }, 2000);
`;
