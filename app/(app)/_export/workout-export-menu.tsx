"use client";

import { Menu } from "@base-ui/react/menu";
import { workoutChoices } from "./export-choices.ts";
import { FormatMenu, formatItemClass, FormatText } from "./format-menu.tsx";

export function WorkoutExportMenu({ workoutId }: { workoutId: string }) {
  return (
    <FormatMenu lead="This workout as a file">
      {workoutChoices.map(({ format, label, hint }) => (
        <Menu.LinkItem
          key={format}
          href={`/api/workouts/${workoutId}/export?format=${format}`}
          download
          closeOnClick
          className={formatItemClass}
        >
          <FormatText label={label} hint={hint} />
        </Menu.LinkItem>
      ))}
    </FormatMenu>
  );
}
