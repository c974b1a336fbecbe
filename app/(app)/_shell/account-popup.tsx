"use client";

import { Menu } from "@base-ui/react/menu";
import { Activity, Download, FlaskConical, LogOut, Plug, SlidersHorizontal } from "lucide-react";
import Link from "next/link";
import { signOut } from "next-auth/react";
import { accountTriggerClass } from "./account-trigger-class.ts";
import { Avatar } from "@/app/_components/avatar.tsx";

export interface AccountMenuProps {
  name: string | null;
  email: string;
  isOperator: boolean;
  isDemo: boolean;
}

/** Open when it appears: it comes because somebody asked for it. */
export function AccountPopup({ name, email, isOperator, isDemo }: AccountMenuProps) {
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger aria-label="Account" className={accountTriggerClass}>
        <Avatar name={name ?? email} size="sm" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="end" className="z-40 outline-none">
          <Menu.Popup className="min-w-56 origin-(--transform-origin) rounded-xl bg-surface p-1.5 shadow-lg ring-1 ring-line outline-none transition-[scale,opacity] duration-100 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            <div className="px-3 pt-2 pb-2.5 text-sm">
              {name && <p className="truncate font-semibold">{name}</p>}
              <p className="truncate text-ink-soft">{email}</p>
            </div>
            <Menu.Separator className="mx-1.5 mb-1.5 h-px bg-line" />
            <Menu.LinkItem render={<Link href="/connect" />} closeOnClick className={itemClass}>
              <Plug aria-hidden className="size-4 text-ink-faint" />
              Peloton connection
            </Menu.LinkItem>
            <Menu.LinkItem render={<Link href="/settings" />} closeOnClick className={itemClass}>
              <SlidersHorizontal aria-hidden className="size-4 text-ink-faint" />
              Settings
            </Menu.LinkItem>
            <Menu.LinkItem render={<Link href="/exports" />} closeOnClick className={itemClass}>
              <Download aria-hidden className="size-4 text-ink-faint" />
              Exports
            </Menu.LinkItem>
            {isOperator && (
              <Menu.LinkItem render={<Link href="/operator" />} closeOnClick className={itemClass}>
                <Activity aria-hidden className="size-4 text-ink-faint" />
                Operator
              </Menu.LinkItem>
            )}
            {isDemo && (
              <Menu.LinkItem render={<Link href="/demo" />} closeOnClick className={itemClass}>
                <FlaskConical aria-hidden className="size-4 text-ink-faint" />
                Edge states
              </Menu.LinkItem>
            )}
            <Menu.Item className={itemClass} onClick={() => void signOut({ callbackUrl: "/" })}>
              <LogOut aria-hidden className="size-4 text-ink-faint" />
              Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const itemClass =
  "flex cursor-pointer items-center gap-2.5 rounded-lg px-3 py-2 text-sm font-medium outline-none select-none data-highlighted:bg-sunken";
