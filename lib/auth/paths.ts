export const signInPath = "/sign-in";

/** Where the proxy tells pages their own path, which Next.js doesn't. */
export const pathHeader = "x-spinback-path";

/** The value as a path of this site, and the fallback when it leads anywhere else. */
export function toLocalPath(value: string | null | undefined, fallback: string): string {
  const base = "http://local.invalid";
  if (!value?.startsWith("/") || !URL.canParse(value, base)) return fallback;
  const url = new URL(value, base);
  // "/.//elsewhere" parses to the path "//elsewhere", which a browser takes for a host.
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
