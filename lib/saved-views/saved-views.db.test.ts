import { describe, expect, it } from "vitest";
import { makeUser } from "@/dev/testing/sync-fixtures.ts";
import { getDb } from "@/lib/db/client.ts";
import { deleteView, listSavedViews, saveView } from "./saved-views.ts";
import { mostViews } from "./view-input.ts";

describe("saveView", () => {
  it("keeps the list's address without what isn't part of it, and lists by name", async () => {
    const rider = await makeUser();
    await save(rider, "Zone", "isPowerZone=true&cursor=abc&x=1&search=");
    await save(rider, "all rides", "discipline=cycling&sort=output&direction=desc");
    expect(await listSavedViews(rider)).toEqual([
      expect.objectContaining({
        name: "all rides",
        query: "discipline=cycling&sort=output&direction=desc",
      }),
      expect.objectContaining({ name: "Zone", query: "isPowerZone=true" }),
    ]);
  });

  it("says that the name is taken, and replaces when asked to", async () => {
    const rider = await makeUser();
    const first = await save(rider, "Mine", "search=a");
    await expect(save(rider, "Mine", "search=b")).rejects.toMatchObject({ code: "conflict", field: "name" });
    expect(await saveView(rider, { name: "Mine", query: "search=b", replace: true })).toEqual({
      ...first,
      query: "search=b",
    });
    expect(await listSavedViews(rider)).toHaveLength(1);
    await expect(save(await makeUser(), "Mine", "")).resolves.toMatchObject({ name: "Mine", query: "" });
  });

  it("lets one of two win who save the same name at once", async () => {
    const rider = await makeUser();
    const saved = await Promise.allSettled(
      ["a", "b"].map((search) => save(rider, "Same", `search=${search}`)),
    );
    expect(saved.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(saved.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("holds at most so many, also when many are saved at once", async () => {
    const rider = await makeUser();
    await getDb().savedView.createMany({
      data: Array.from({ length: mostViews - 1 }, (_, n) => ({
        userId: rider,
        name: `view ${n}`,
        query: "",
      })),
    });
    const saved = await Promise.allSettled(["a", "b", "c"].map((name) => save(rider, name, "")));
    expect(saved.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await getDb().savedView.count({ where: { userId: rider } })).toBe(mostViews);
    await expect(saveView(rider, { name: "view 1", query: "", replace: true })).resolves.toBeDefined();
  });

  it("refuses an address that is no list's", async () => {
    const rider = await makeUser();
    await expect(save(rider, "Wrong", "minMinutes=many")).rejects.toMatchObject({
      code: "invalid_input",
      field: "minMinutes",
    });
  });
});

describe("deleteView", () => {
  it("deletes one's own and finds nobody else's", async () => {
    const [rider, stranger] = await Promise.all([makeUser(), makeUser()]);
    const view = await save(rider, "Mine", "search=a");
    await expect(deleteView(stranger, view.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listSavedViews(stranger)).toEqual([]);
    expect(await deleteView(rider, view.id)).toEqual(view);
    await expect(deleteView(rider, view.id)).rejects.toMatchObject({ code: "not_found" });
    expect(await listSavedViews(rider)).toEqual([]);
  });
});

function save(userId: string, name: string, query: string) {
  return saveView(userId, { name, query, replace: false });
}
