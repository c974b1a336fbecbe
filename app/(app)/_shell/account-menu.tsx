"use client";

import { lazy } from "react";
import { Avatar } from "@/app/_components/avatar.tsx";
import { OnDemand } from "@/app/_components/on-demand.tsx";
import type { AccountMenuProps } from "./account-popup.tsx";
import { accountTriggerClass } from "./account-trigger-class.ts";

const load = () => import("./account-popup.tsx").then((module) => ({ default: module.AccountPopup }));
const AccountPopup = lazy(load);

export function AccountMenu(props: AccountMenuProps) {
  return (
    <OnDemand
      load={load}
      popup="menu"
      label="Account"
      className={accountTriggerClass}
      trigger={<Avatar name={props.name ?? props.email} size="sm" />}
    >
      <AccountPopup {...props} />
    </OnDemand>
  );
}
