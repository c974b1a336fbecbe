import "server-only";
import { getServerSession } from "next-auth";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { getDb } from "@/lib/db/client.ts";
import { getAuthOptions } from "./options.ts";
import { pathHeader, signInPath } from "./paths.ts";

export interface SessionUser {
  id: string;
  email: string;
  name: string | null;
}

/** Who is signed in; null for a session whose account has been deleted. Asks the database once per rendered page. */
export const getSessionUser = cache(async (): Promise<SessionUser | null> => {
  // A build has no environment, so this must wait for a request.
  await connection();
  const session = await getServerSession(getAuthOptions());
  if (!session) return null;
  return getDb().user.findUnique({
    where: { id: session.user.id },
    select: { id: true, email: true, name: true },
  });
});

/** For pages: who is signed in, or a redirect to the sign-in page that leads back here. */
export async function requireUser(): Promise<SessionUser> {
  const user = await getSessionUser();
  if (user) return user;
  const path = (await headers()).get(pathHeader);
  return redirect(path ? `${signInPath}?${new URLSearchParams({ callbackUrl: path })}` : signInPath);
}
