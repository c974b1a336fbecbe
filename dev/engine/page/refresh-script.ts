/** Fetches the page again while it is looked at and swaps its living part, keeping focus and opened details. */
export const refreshScript = `
const intervalMs = 2000;
async function refresh() {
  if (document.hidden || window.getSelection()?.type === "Range") return;
  const response = await fetch(location.href).catch(() => undefined);
  const lost = document.getElementById("lost");
  lost.hidden = Boolean(response?.ok);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html").getElementById("live");
  const live = document.getElementById("live");
  if (!fresh || fresh.innerHTML === live.innerHTML) return;
  const focused = document.activeElement?.id;
  const opened = [...live.querySelectorAll("details[open]")].map((details) => details.id);
  live.replaceChildren(...fresh.childNodes);
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
setInterval(refresh, intervalMs);
document.addEventListener("visibilitychange", refresh);
`;
