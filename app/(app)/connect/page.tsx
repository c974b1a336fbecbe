import type { Metadata } from "next";
import { PageHeader } from "@/app/_components/page-header.tsx";
import { Section } from "@/app/_components/section.tsx";
import { requireUser } from "@/lib/auth/session.ts";
import { findConnection } from "@/lib/connections/find.ts";
import { getEnv } from "@/lib/env.ts";
import { readSchedule } from "@/lib/schedule/read-schedule.ts";
import { ConnectForms } from "./connect-forms.tsx";
import { ConnectedAccount } from "./connected-account.tsx";
import { ScheduleForm } from "./schedule-form.tsx";

export const metadata: Metadata = { title: "Peloton connection" };

export default async function ConnectPage() {
  const user = await requireUser();
  const [connection, schedule] = await Promise.all([findConnection(user.id), readSchedule(user.id)]);
  const isDemoAvailable = getEnv().DEMO_API_URL !== undefined;
  const needsSignIn = connection?.status === "needs_sign_in";
  const scheduleSection = schedule && (
    <Section title="Sync by itself" className="mt-12">
      <ScheduleForm initial={schedule} needsSignIn={needsSignIn} />
    </Section>
  );
  if (connection?.status === "active") {
    return (
      <div className="mx-auto max-w-2xl">
        <PageHeader title="Peloton connection" />
        <ConnectedAccount connection={connection} />
        {scheduleSection}
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
          {scheduleSection}
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
