import { CookieJar } from "tough-cookie";
import { PelotonError } from "./error.ts";
import { sendRequest, type Answer, type RequestParts } from "./send.ts";

const maxRedirects = 15;

export interface Page {
  url: URL;
  status: number;
  text: string;
  /** The address carries the outcome of the sign-in and was therefore not loaded. */
  isEnd: boolean;
}

export interface Browser {
  open(url: string, endpoint: string): Promise<Page>;
  submit(
    url: string,
    endpoint: string,
    form: { headers: Record<string, string>; body: string },
  ): Promise<Page>;
  readCookie(url: string, name: string): Promise<string | null>;
}

/** As much of a browser as a sign-in needs: cookies by host, and redirects followed by hand until one holds the outcome. */
export function createBrowser(options: {
  authUrl: string;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}): Browser {
  const jar = new CookieJar(undefined, { rejectPublicSuffixes: false, looseMode: true });

  async function visit(url: URL, init: RequestParts, endpoint: string, redirectsLeft: number): Promise<Page> {
    const answer = await sendWithCookies(keepToServer(url, options.authUrl), init, endpoint);
    const location = readLocation(answer, url);
    if (!location) return { url, status: answer.status, text: answer.text, isEnd: false };
    if (isOutcome(location)) return { url: location, status: answer.status, text: "", isEnd: true };
    if (redirectsLeft === 0) {
      throw new PelotonError("upstream_error", { endpoint, detail: `more than ${maxRedirects} redirects` });
    }
    return visit(location, { method: "GET" }, endpoint, redirectsLeft - 1);
  }

  async function sendWithCookies(url: URL, init: RequestParts, endpoint: string): Promise<Answer> {
    const headers = new Headers(init.headers);
    const cookies = await jar.getCookieString(url.href);
    if (cookies) headers.set("cookie", cookies);
    headers.set("accept", "text/html,application/json;q=0.9,*/*;q=0.8");
    const answer = await sendRequest(url, { ...init, headers }, { ...options, endpoint });
    for (const cookie of answer.headers.getSetCookie()) {
      await jar.setCookie(cookie, url.href, { ignoreError: true });
    }
    return answer;
  }

  return {
    open: (url, endpoint) => visit(new URL(url), { method: "GET" }, endpoint, maxRedirects),
    submit: (url, endpoint, form) => visit(new URL(url), { method: "POST", ...form }, endpoint, maxRedirects),
    async readCookie(url, name) {
      const cookies = await jar.getCookies(url);
      return cookies.find((cookie) => cookie.key === name)?.value ?? null;
    },
  };
}

/** Another server than Peloton's may repeat Peloton's addresses in its answers: what is meant is that server. */
function keepToServer(url: URL, authUrl: string): URL {
  const peloton = /(^|\.)onepeloton\.com$/;
  if (!peloton.test(url.hostname) || peloton.test(new URL(authUrl).hostname)) return url;
  return new URL(`${authUrl}${url.pathname}${url.search}`);
}

function readLocation(answer: Answer, base: URL): URL | null {
  const location = answer.headers.get("location");
  if (answer.status < 300 || answer.status >= 400 || !location) return null;
  return URL.canParse(location, base) ? new URL(location, base) : null;
}

function isOutcome(url: URL): boolean {
  return url.searchParams.has("code") || url.searchParams.has("error");
}
