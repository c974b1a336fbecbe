import type { ReactNode } from "react";
import { Section } from "@/app/_components/section.tsx";

const titles = {
  units: "Units",
  ftp: "FTP",
  "power-zones": "Power zones",
  "heart-rate-zones": "Heart-rate zones",
};

type SectionName = keyof typeof titles;

/** A part of the page, with an address of its own. */
export function SettingsSection({ section, children }: { section: SectionName; children: ReactNode }) {
  return (
    <div id={section} tabIndex={-1} className="outline-none">
      <Section title={titles[section]}>{children}</Section>
    </div>
  );
}

export function SectionLinks() {
  return (
    <nav aria-label="On this page" className="flex flex-wrap gap-x-5 gap-y-1">
      {Object.entries(titles).map(([section, title]) => (
        <a key={section} href={`#${section}`} className="hover:text-ink hover:underline">
          {title}
        </a>
      ))}
    </nav>
  );
}

/** Where the keyboard goes on when the button that was pressed is gone. */
export function focusSection(section: SectionName): void {
  document.getElementById(section)?.focus({ preventScroll: true });
}
