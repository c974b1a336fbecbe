import { type Html, html, rawHtml } from "./html.ts";
import { refreshScript } from "./refresh-script.ts";
import { styles } from "./styles.ts";

export interface AppStatus {
  url: string;
  isUp: boolean;
  message: string;
}

/** A whole page; `live` is the part that the page refreshes by itself. */
export function renderPage(title: string, app: AppStatus, live: Html): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${rawHtml(styles)}
        </style>
      </head>
      <body>
        <div class="page">
          <div id="live">
            <header>
              <h1>
                <a href="/" id="home"><span class="mark" aria-hidden="true"></span>Spinback local engine</a>
              </h1>
              <span class="app">${renderAppStatus(app)}</span>
            </header>
            <main>${live}</main>
          </div>
          <p id="lost" class="error" role="status" hidden>
            The engine doesn't answer; what stands here is from before it went away.
          </p>
        </div>
        <script type="module">
          ${rawHtml(refreshScript)};
        </script>
      </body>
    </html>`;
  return page.markup;
}

function renderAppStatus({ url, isUp, message }: AppStatus): Html {
  if (isUp) return html`<span class="status up"><span aria-hidden="true">●</span>App connected</span> ${url}`;
  return html`<span class="status down"><span aria-hidden="true">○</span>Waiting for the app</span> ${url}
    (${message})`;
}
