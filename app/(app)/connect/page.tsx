import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { getEnv } from "@/lib/env.ts";
import { ConnectForms } from "./connect-forms.tsx";
import { ConnectedAccount } from "./connected-account.tsx";

export const metadata: Metadata = { title: "Peloton connection" };

export default async function ConnectPage() {
  const user = await requireUser();
  const connection = await findConnection(user.id);
  const isDemoAvailable = getEnv().DEMO_API_URL !== undefined;
  if (connection?.status === "active") {
    return (
      <div className="mx-auto max-w-2xl">
        <PageHeader title="Peloton connection" />
        <ConnectedAccount connection={connection} />
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-2xl">
      {connection ? (
        <>
          <PageHeader title="Sign in to Peloton again" lead={explainReconnect(connection.username)} />
          <ConnectForms isDemoAvailable={isDemoAvailable} startWith={connection.upstream} />
          <div className="mt-12">
            <ConnectedAccount connection={connection} />
          </div>
        </>
      ) : (
        <>
          <PageHeader
            title="Where should your rides come from?"
            lead="You can change this later. Nothing is copied until you press Sync."
          />
          <ConnectForms isDemoAvailable={isDemoAvailable} />
        </>
      )}
    </div>
  );
}

function explainReconnect(username: string): string {
  return `Peloton no longer accepts the sign-in of ${username}. A sync that was waiting goes on by itself afterwards; nothing has been lost.`;
}
