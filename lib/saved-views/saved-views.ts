import { getDb, type Transaction } from "@/lib/db/client.ts";
import { AppError } from "@/lib/errors.ts";
import { readListQuery, writeListQuery } from "@/lib/workouts/filters.ts";
import { mostViews, type ViewInput } from "./view-input.ts";

export interface SavedView {
  id: string;
  name: string;
  /** Of the list's address, without the question mark. */
  query: string;
}

const shown = { id: true, name: true, query: true } as const;

export async function listSavedViews(userId: string): Promise<SavedView[]> {
  const views = await getDb().savedView.findMany({ where: { userId }, select: shown });
  return views.toSorted((first, second) => first.name.localeCompare(second.name, "en"));
}

/** Throws `conflict` when the name is taken and not to be replaced, and `invalid_input` for an address that isn't a list's. */
export async function saveView(userId: string, { name, query, replace }: ViewInput): Promise<SavedView> {
  const canonical = writeListQuery(readListQuery(new URLSearchParams(query)));
  return getDb().$transaction(async (tx) => {
    await lockUser(tx, userId);
    const taken = await tx.savedView.findUnique({
      where: { userId_name: { userId, name } },
      select: { id: true },
    });
    if (taken && !replace) throw refuseName(name);
    if (taken)
      return tx.savedView.update({ where: { id: taken.id }, data: { query: canonical }, select: shown });
    if ((await tx.savedView.count({ where: { userId } })) >= mostViews) throw refuseMore();
    return tx.savedView.create({ data: { userId, name, query: canonical }, select: shown });
  });
}

/** Returns what was deleted. */
export async function deleteView(userId: string, viewId: string): Promise<SavedView> {
  const [deleted] = await getDb().$queryRaw<SavedView[]>`
    DELETE FROM saved_view WHERE id = ${viewId}::uuid AND user_id = ${userId}::uuid RETURNING id, name, query`;
  if (deleted) return deleted;
  throw new AppError("not_found", { userMessage: "This view is not there any more." });
}

/** One change of a rider's views at a time, so that their number can be trusted. */
async function lockUser(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
}

function refuseName(name: string): AppError {
  return new AppError("conflict", {
    field: "name",
    userMessage: `There is a view called “${name}” already. Replace it, or choose another name.`,
  });
}

function refuseMore(): AppError {
  return new AppError("conflict", {
    userMessage: `You have ${mostViews} views, which is as many as there can be. Delete one first.`,
  });
}
