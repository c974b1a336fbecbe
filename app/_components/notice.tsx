import { clsx } from "clsx";
import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

interface NoticeProps {
  tone?: "info" | "good" | "warn" | "bad";
  title?: string;
  children?: ReactNode;
  /** A button or link at the end. */
  action?: ReactNode;
  /** For what has just gone wrong; otherwise it is part of the page. */
  role?: "alert";
}

/** A sentence the reader must not miss. */
export function Notice({ tone = "info", title, children, action, role }: NoticeProps) {
  const { icon: Icon, className, iconClass } = looks[tone];
  return (
    <div
      role={role}
      className={clsx("flex flex-wrap items-start gap-x-3 gap-y-3 rounded-xl px-4 py-3.5", className)}
    >
      <Icon aria-hidden className={clsx("mt-0.5 size-5 shrink-0", iconClass)} />
      <div className="min-w-0 flex-1 basis-52 text-[0.9375rem]">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-pretty">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2 self-center">{action}</div>}
    </div>
  );
}

const looks = {
  info: { icon: Info, className: "bg-info-wash", iconClass: "text-info" },
  good: { icon: CircleCheck, className: "bg-good-wash", iconClass: "text-good" },
  warn: { icon: TriangleAlert, className: "bg-warn-wash", iconClass: "text-warn" },
  bad: { icon: CircleAlert, className: "bg-bad-wash", iconClass: "text-bad" },
};
