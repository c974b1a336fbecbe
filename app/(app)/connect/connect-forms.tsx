"use client";

import { Tabs } from "@base-ui/react/tabs";
import type { Upstream } from "@/lib/db/generated/enums.ts";
import { DemoForm } from "./demo-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { TokenForm } from "./token-form.tsx";

interface ConnectFormsProps {
  isDemoAvailable: boolean;
  /** The side that was connected before. */
  startWith?: Upstream;
}

/** The ways to connect, one at a time. */
export function ConnectForms({ isDemoAvailable, startWith = "demo" }: ConnectFormsProps) {
  return (
    <Tabs.Root defaultValue={isDemoAvailable && startWith === "demo" ? "demo" : "password"}>
      <Tabs.List aria-label="Ways to connect" className="relative flex gap-1 border-b border-line">
        {isDemoAvailable && (
          <Tabs.Tab value="demo" className={tabClass}>
            Demo rider
          </Tabs.Tab>
        )}
        <Tabs.Tab value="password" className={tabClass}>
          Peloton account
        </Tabs.Tab>
        <Tabs.Tab value="token" className={tabClass}>
          Access token
        </Tabs.Tab>
        <Tabs.Indicator className="absolute bottom-[-1px] left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width] duration-200" />
      </Tabs.List>
      {isDemoAvailable && (
        <Tabs.Panel value="demo" className={panelClass}>
          <DemoForm />
        </Tabs.Panel>
      )}
      <Tabs.Panel value="password" className={panelClass}>
        <PasswordForm />
      </Tabs.Panel>
      <Tabs.Panel value="token" className={panelClass}>
        <TokenForm />
      </Tabs.Panel>
    </Tabs.Root>
  );
}

const tabClass =
  "px-2 py-3 text-sm font-semibold whitespace-nowrap text-ink-soft hover:text-ink data-active:text-ink sm:px-4";
const panelClass = "rounded-sm pt-8";
