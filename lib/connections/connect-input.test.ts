import { describe, expect, it } from "vitest";
import { connectInputSchema } from "./connect-input.ts";

const parse = (input: unknown) => connectInputSchema.safeParse(input);
const token = "eyJ".padEnd(60, "x");

describe("connectInputSchema", () => {
  it("takes the word Bearer and spaces off a pasted token", () => {
    expect(parse({ mode: "token", accessToken: ` Bearer ${token}\n` }).data).toEqual({
      mode: "token",
      accessToken: token,
    });
  });

  it("means the demo rider when none is named", () => {
    expect(parse({ mode: "demo" }).data).toEqual({ mode: "demo", rider: "demo" });
  });

  it.each([
    [{ mode: "password", email: "", password: "x" }, "email", "Enter your Peloton e-mail."],
    [{ mode: "password", email: "ann@example.test" }, "password", "Enter your Peloton password."],
    [{ mode: "token", accessToken: "abc" }, "accessToken", "That is too short for a token."],
    [
      { mode: "token", accessToken: `${token} ${token}` },
      "accessToken",
      "There are spaces in the access token.",
    ],
    [{ mode: "token" }, "accessToken", "Paste the access token."],
    [{ mode: "demo", rider: "../admin" }, "rider", "There is no demo rider of that name."],
  ])("refuses %j", (input, field, message) => {
    expect(parse(input).error?.issues[0]).toMatchObject({ path: [field], message });
  });

  it("keeps the spaces of a password", () => {
    expect(parse({ mode: "password", email: " ann@example.test ", password: " a " }).data).toEqual({
      mode: "password",
      email: "ann@example.test",
      password: " a ",
    });
  });
});
