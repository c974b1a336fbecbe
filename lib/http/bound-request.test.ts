import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { boundRequest } from "./bound-request.ts";

const url = "http://app.test/api/things?a=1";
const limitBytes = 1024;
const bound = (body: BodyInit | null, contentType = "application/json") =>
  boundRequest(
    new NextRequest(url, {
      method: "POST",
      body,
      headers: { "content-type": contentType, host: "app.test", cookie: "a=1" },
    }),
    limitBytes,
  );

describe("boundRequest", () => {
  it("hands on everything that came", async () => {
    const request = await bound('{"a":"ä"}');
    expect(await request.text()).toBe('{"a":"ä"}');
    expect(request.method).toBe("POST");
    expect(request.url).toBe(url);
    expect(request.nextUrl.searchParams.get("a")).toBe("1");
    expect(Object.fromEntries(request.headers)).toMatchObject({
      "content-type": "application/json",
      host: "app.test",
      cookie: "a=1",
    });
  });

  it("leaves a request without a body without one", async () => {
    expect((await bound(null)).body).toBeNull();
    expect((await bound("")).body).toBeNull();
    expect((await boundRequest(new NextRequest(url), limitBytes)).method).toBe("GET");
  });

  it("stops reading at the limit, whatever the length was said to be", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(400).fill(97));
      },
    });
    await expect(bound(endless, "text/plain")).rejects.toMatchObject({
      code: "too_large",
      status: 413,
      userMessage: "The body is larger than 1 KB.",
    });
    expect(sent).toBeLessThan(10);
  });

  it.each(["{", " ", "a=1"])("refuses %j as JSON, and takes it as anything else", async (body) => {
    await expect(bound(body)).rejects.toMatchObject({ code: "invalid_input" });
    await expect(bound(body, "application/json; charset=utf-8")).rejects.toMatchObject({ status: 400 });
    expect(await (await bound(body, "application/x-www-form-urlencoded")).text()).toBe(body);
  });
});
