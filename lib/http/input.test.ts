import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseId, parseJson, parseQuery } from "./input.ts";

const schema = z.object({
  mode: z.enum(["incremental", "full"]).optional(),
  name: z.string().min(3).optional(),
  count: z.int().max(9).optional(),
  rides: z.array(z.object({ id: z.string() })).optional(),
});
const url = "http://app.test/api/things";
const post = (body: string) => new Request(url, { method: "POST", body });

describe("parseJson", () => {
  it("gives the checked body and drops what isn't known", async () => {
    expect(await parseJson(post('{"mode":"full","more":1}'), schema)).toEqual({ mode: "full" });
  });

  it("counts an empty body as an empty object", async () => {
    expect(await parseJson(new Request(url, { method: "POST" }), schema)).toEqual({});
    expect(await parseJson(post(" \n"), schema)).toEqual({});
  });

  it.each([
    ['{"mode":"fast"}', "mode", "“mode” must be incremental or full."],
    ['{"name":"ab"}', "name", "“name” is too small: at least 3 characters."],
    ['{"name":5}', "name", "“name” must be of type string."],
    ['{"count":1.5}', "count", "“count” must be a whole number."],
    ['{"count":10}', "count", "“count” is too large: at most 9."],
    ['{"rides":[{"id":"a"},{}]}', "rides.1.id", "“rides.1.id” is missing."],
    ["[]", undefined, "The input must be of type object."],
    ['{"mode":', undefined, "The body isn't valid JSON."],
  ])("refuses %s", async (body, field, userMessage) => {
    await expect(parseJson(post(body), schema)).rejects.toMatchObject({
      code: "invalid_input",
      field,
      userMessage,
    });
  });

  it("prefers the schema's own sentence", async () => {
    const own = z.object({ password: z.string().min(10, "Use at least 10 characters.") });
    await expect(parseJson(post('{"password":"x"}'), own)).rejects.toMatchObject({
      field: "password",
      userMessage: "Use at least 10 characters.",
    });
  });

  it("reads no more than 64 KB", async () => {
    const fits = JSON.stringify({ name: "x".repeat(60_000) });
    expect((await parseJson(post(fits), schema)).name).toHaveLength(60_000);
    const tooLong = JSON.stringify({ name: "x".repeat(70_000) });
    await expect(parseJson(post(tooLong), schema)).rejects.toMatchObject({
      code: "too_large",
      userMessage: "The body is larger than 64 KB.",
    });
  });
});

describe("parseQuery", () => {
  const query = z.object({
    limit: z.coerce.number().int().max(100).default(20),
    cursor: z.string().optional(),
  });

  it("takes an empty value for an absent one", () => {
    expect(parseQuery(new Request(`${url}?limit=&cursor=abc&other=1`), query)).toEqual({
      limit: 20,
      cursor: "abc",
    });
  });

  it("names the field that is wrong", () => {
    expect(() => parseQuery(new Request(`${url}?limit=1000`), query)).toThrow("“limit” is too large");
  });
});

describe("parseId", () => {
  it("gives a UUID in lower case", () => {
    expect(parseId("0190F0A4-7B1C-4A7E-8F00-0123456789AB")).toBe("0190f0a4-7b1c-4a7e-8f00-0123456789ab");
  });

  it.each([undefined, "", "1", "0190f0a4-7b1c-4a7e-8f00-0123456789ab'"])(
    "finds nothing under %s",
    (value) => {
      expect(() => parseId(value)).toThrow(expect.objectContaining({ code: "not_found" }));
    },
  );
});
