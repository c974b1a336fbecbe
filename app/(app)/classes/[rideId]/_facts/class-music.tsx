import { formatClock } from "@/lib/format/duration.ts";
import type { Song } from "@/lib/rides/stored-facts.ts";

/** The playlist with the place of each song on the class's clock; one that plays before the start has none. */
export function ClassMusic({ songs }: { songs: Song[] }) {
  return (
    <ol className="gap-x-16 md:columns-2">
      {songs.map((song, index) => (
        <li key={`${index} ${song.title}`} className="flex break-inside-avoid gap-4 py-2">
          <span className="w-14 shrink-0 text-right text-sm leading-6 text-ink-faint tabular-nums">
            {song.startSeconds !== null && song.startSeconds >= 0 && formatClock(song.startSeconds)}
          </span>
          <span className="min-w-0">
            {song.title}
            {song.artists.length > 0 && (
              <span className="block text-sm text-ink-soft">{song.artists.join(", ")}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
