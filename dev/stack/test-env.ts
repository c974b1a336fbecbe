const settings =
  /^(?:ALERT_|DATABASE_|DEMO_|INNGEST_|METRICS_|NEXTAUTH_|OPERATOR_|PELOTON_|SIMULATOR_|SMTP_|SPINBACK_|SYNC_|GITHUB_(?:ID|SECRET)$|GOOGLE_CLIENT_)/;

/** The environment of a stack that must not depend on, or touch, what the person set up for their own. */
export function createTestEnv(env: NodeJS.ProcessEnv, additions: Record<string, string>): NodeJS.ProcessEnv {
  const kept = { ...env };
  for (const name of Object.keys(kept)) if (settings.test(name)) delete kept[name];
  // Else Next.js takes what is left out here from .env.
  return { ...kept, __NEXT_PROCESSED_ENV: "true", ...additions };
}
