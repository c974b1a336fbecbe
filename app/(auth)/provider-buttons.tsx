"use client";

import { signIn } from "next-auth/react";
import { Button } from "@/app/_components/button.tsx";
import type { OAuthProviderId } from "@/lib/auth/enabled-providers.ts";

interface ProviderButtonsProps {
  providers: OAuthProviderId[];
  callbackPath: string;
}

/** Sign-in through another site; nothing when no provider is configured. */
export function ProviderButtons({ providers, callbackPath }: ProviderButtonsProps) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 space-y-3">
      <p className="flex items-center gap-3 text-sm text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      {providers.map((provider) => (
        <Button
          key={provider}
          variant="secondary"
          size="lg"
          className="w-full"
          onClick={() => void signIn(provider, { callbackUrl: callbackPath })}
        >
          Continue with {names[provider]}
        </Button>
      ))}
    </div>
  );
}

const names: Record<OAuthProviderId, string> = { github: "GitHub", google: "Google" };
