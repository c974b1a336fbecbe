import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/errors.ts";
import { createRootLog, type Log } from "./log.ts";

const secret = "s3cr3t-VALUE.9_x";
const jwt = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyaWRlciJ9.c2lnbmF0dXJl";

function capture(write: (log: Log) => void): { text: string; lines: Record<string, unknown>[] } {
  vi.stubEnv("LOG_LEVEL", "trace");
  let text = "";
  write(createRootLog({ write: (line: string) => void (text += line) }));
  vi.unstubAllEnvs();
  return {
    text,
    lines: text
      .trim()
      .split("\n")
      .map((line): Record<string, unknown> => JSON.parse(line)),
  };
}

describe("what the log never holds", () => {
  const named = [
    "accessToken",
    "access_token",
    "refreshToken",
    "Authorization",
    "COOKIE",
    "set-cookie",
    "password",
    "pass",
    "apiKey",
    "X-Api-Key",
    "codeVerifier",
    "code_verifier",
    "clientSecret",
    "NEXTAUTH_SECRET",
    "ALERT_WEBHOOK_URL",
    "peloton_session_id",
  ];

  it.each(named)("a field named %s, at any depth", (name) => {
    const { text, lines } = capture((log) => {
      log.info({ [name]: secret, left: 1 }, "top");
      log.info({ a: { b: { c: { [name]: `quoted " ${secret}`, left: 1 } } } }, "deep");
      log.info({ list: [{ [name]: [secret, `] ${secret}`] }], left: 1 }, "in a list");
      log.info({ [name]: { inner: `} ${secret}` }, left: 1 }, "an object");
      log.child({ [name]: secret }).info("a field of the logger");
    });
    expect(text).not.toContain(secret);
    expect(lines.map((line) => line["msg"])).toEqual([
      "top",
      "deep",
      "in a list",
      "an object",
      "a field of the logger",
    ]);
    expect(lines[0]).toMatchObject({ [name]: "[redacted]", left: 1 });
  });

  it.each([
    ["a bearer token", `sent Authorization: Bearer ${secret} to the API`],
    ["a token without its header", `refused bearer ${secret}`],
    ["basic credentials", `authorization: Basic ${secret}`],
    ["a cookie header", `Cookie: theme=dark; session=${secret}; a=b`],
    ["a query", `GET https://api.test/me?access_token=${secret}&limit=1`],
    ["an authorization code", `GET /callback?state=1&code=${secret}`],
    ["an encoded redirect", `/sign-in?to=%2Fcallback%3Fcode%3D${secret}%26a%3D1`],
    ["a form", `grant_type=refresh_token&refresh_token=${secret}&client_id=7`],
    ["JSON within the text", `body was {"grant":"x","refresh_token":"a \\"b\\" ${secret}","left":1}`],
    ["a printed object", `{ accessToken: '${secret}', left: 1 }`],
    ["a mail server's address", `smtp://alerts%40example.test:${secret}@mail.test:587`],
    ["a password with an at sign", `postgresql://spinback:p@${secret}@127.0.0.1/spinback`],
    ["a mail server's log", `C: AUTH PLAIN AGFsaWNl${secret.replaceAll(/\W/g, "")}`],
    ["a token by its look", `the server said ${jwt}`],
  ])("%s in a message, an error, its causes and its properties", (_what, sentence) => {
    const leaks = [secret, jwt, secret.replaceAll(/\W/g, "")];
    const { text, lines } = capture((log) => {
      log.info(sentence);
      log.info({ detail: { url: sentence } }, "a field");
      log.error({ err: new Error(sentence) }, "an error");
      log.error(new Error("outer", { cause: new Error("middle", { cause: new TypeError(sentence) }) }));
      log.error({ err: new AppError("internal", { userMessage: "Sorry.", logMessage: sentence }) }, "ours");
      log.error({ err: Object.assign(new Error("failed"), { response: sentence }) }, "a property");
      log.error({ err: new AggregateError([new Error(sentence)], "all failed") }, "several");
      log.error({ err: sentence }, "no error at all");
    });
    for (const leak of leaks) expect(text).not.toContain(leak);
    expect(lines).toHaveLength(8);
  });

  it("raw headers", () => {
    const rawHeaders = ["Host", "a.test", "Cookie", `sid=${secret}`, "AUTHORIZATION", secret];
    expect(capture((log) => log.info({ rawHeaders }, "asked")).text).not.toContain(secret);
  });

  it("numbers that are secrets", () => {
    const { lines } = capture((log) => log.info({ token: 918_273, password: null }, "asked"));
    expect(lines[0]).toMatchObject({ token: "[redacted]", password: null });
  });

  it("an authorization code in a field, while the codes of errors stay", () => {
    const { lines } = capture((log) => {
      log.info({ code: "K9fXm3_qWe-77" }, "redirected");
      log.error({ err: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }) }, "no answer");
      log.error({ err: new AppError("too_many_attempts", { userMessage: "Wait." }) }, "too often");
    });
    expect(lines).toMatchObject([
      { code: "[redacted]" },
      { err: { code: "ECONNREFUSED" } },
      { err: { code: "too_many_attempts" } },
    ]);
  });
});

describe("what the log holds", () => {
  it("run, item and attempt, as they are", () => {
    const fields = { scope: "sync", runId: "7f0c", itemId: "a1", attempt: 2, tokenVersion: 3 };
    const { lines } = capture((log) =>
      log.child(fields).warn({ reason: "peloton_error" }, "an item was not fetched"),
    );
    expect(lines[0]).toMatchObject({ ...fields, reason: "peloton_error", msg: "an item was not fetched" });
  });

  it("errors with their type, plain properties and causes", () => {
    const cause = Object.assign(new RangeError("the inner one"), { status: 502, request: { headers: {} } });
    const { lines } = capture((log) => log.error({ err: new Error("the outer one", { cause }) }, "failed"));
    expect(lines[0]).toMatchObject({
      err: {
        type: "Error",
        message: "the outer one",
        stack: expect.stringContaining("log.test.ts"),
        cause: { type: "RangeError", message: "the inner one", status: 502 },
      },
    });
    expect(lines[0]).not.toHaveProperty("err.cause.request");
  });

  it("the beginning of a text that is too long", () => {
    const { text } = capture((log) => log.error({ err: new Error("x".repeat(1_000_000)) }, "too much"));
    expect(text.length).toBeLessThan(20_000);
  });

  it("errors whose causes go round in a circle", () => {
    const error = new Error("first");
    error.cause = new Error("second", { cause: error });
    expect(capture((log) => log.error({ err: error }, "a circle")).lines[0]).toMatchObject({
      msg: "a circle",
    });
  });
});
