import { Music } from "lucide-react";
import { formatClock } from "@/lib/format/duration.ts";
import { formatQuantity } from "@/lib/format/number.ts";
import type { Song } from "@/lib/rides/stored-facts.ts";
import { Fold, FoldItem } from "./fold.tsx";

/** Nothing for a class without music. */
export function Playlist({ songs }: { songs: Song[] }) {
  if (songs.length === 0) return null;
  return (
    <Fold icon={Music} label={formatQuantity(songs.length, "song")}>
      {songs.map((song, index) => (
        <FoldItem
          key={`${index} ${song.title}`}
          clock={song.startSeconds === null ? null : formatClock(song.startSeconds)}
        >
          {song.title} <span className="text-ink-soft">{song.artists.join(", ")}</span>
        </FoldItem>
      ))}
    </Fold>
  );
}
