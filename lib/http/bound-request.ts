import { NextRequest } from "next/server";
import { readBody, readJson } from "./read-body.ts";

/**
 * The same request with its body read, for libraries that read one of any size and stumble over broken JSON. Throws
 * `too_large` and `invalid_input`.
 */
export async function boundRequest(request: NextRequest, limitBytes: number): Promise<NextRequest> {
  const { method, headers, url } = request;
  const body = await readBody(request, limitBytes);
  if (body === "") return new NextRequest(url, { method, headers });
  if (headers.get("content-type")?.includes("application/json")) readJson(body);
  return new NextRequest(url, { method, headers, body });
}
