import { getServerSession } from "next-auth";
import { describe, expect, it, vi } from "vitest";
import { getDb } from "@/lib/db/client.ts";
import { getSessionUser } from "./session.ts";

vi.mock("next-auth", () => ({ getServerSession: vi.fn<typeof getServerSession>() }));
vi.mock("next/server", () => ({ connection: async () => undefined }));
vi.mock("./options.ts", () => ({ getAuthOptions: () => ({ providers: [] }) }));

describe("getSessionUser", () => {
  it("is nobody without a session", async () => {
    vi.mocked(getServerSession).mockResolvedValue(null);
    expect(await getSessionUser()).toBeNull();
  });

  it("is the user of the session until the account is deleted", async () => {
    const user = await getDb().user.create({ data: { email: "ann@example.test", name: "Ann" } });
    vi.mocked(getServerSession).mockResolvedValue({ user: { id: user.id } });
    expect(await getSessionUser()).toEqual({ id: user.id, email: "ann@example.test", name: "Ann" });
    await getDb().user.delete({ where: { id: user.id } });
    expect(await getSessionUser()).toBeNull();
  });
});
