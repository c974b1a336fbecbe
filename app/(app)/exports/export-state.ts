import {
  CircleAlert,
  CircleCheck,
  CircleSlash,
  Clock,
  Download,
  TriangleAlert,
  type LucideIcon,
} from "lucide-react";
import type { Tone } from "@/app/_components/badge.tsx";
import type { ExportRunView } from "@/lib/export/export-runs.ts";

/** A state in a word, with its icon and colour. */
export const exportStateLooks: Record<
  ExportRunView["state"],
  { label: string; tone: Tone; icon: LucideIcon }
> = {
  waiting: { label: "Waiting", tone: "neutral", icon: Clock },
  running: { label: "Downloading", tone: "accent", icon: Download },
  completed: { label: "Complete", tone: "good", icon: CircleCheck },
  cancelled: { label: "Stopped", tone: "neutral", icon: CircleSlash },
  interrupted: { label: "Stalled", tone: "warn", icon: TriangleAlert },
  failed: { label: "Failed", tone: "bad", icon: CircleAlert },
};
