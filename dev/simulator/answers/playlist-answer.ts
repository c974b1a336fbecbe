import type { CatalogueClass } from "../catalogue/classes.ts";
import { playlistOf } from "../catalogue/playlist.ts";
import { makeId } from "../random.ts";

export function describePlaylist(one: CatalogueClass, origin: string): object | null {
  const songs = playlistOf(one);
  if (!songs) return null;
  const artists = [...new Set(songs.map((song) => song.artist))];
  return {
    id: makeId("playlist", one.index),
    ride_id: one.id,
    songs: songs.map((song) => ({
      id: song.id,
      title: song.title,
      artists: [describeArtist(song.artist)],
      album: {
        id: makeId("album", song.album),
        name: song.album,
        image_url: `${origin}/__sim/images/album/${makeId("album", song.album)}.svg`,
      },
      explicit_rating: song.isExplicit ? 1 : 0,
      cue_time_offset: song.cueSeconds,
      start_time_offset: song.cueSeconds,
      liked: false,
    })),
    top_artists: artists.slice(0, 4).map(describeArtist),
    top_albums: [],
    stream_id: null,
    stream_url: null,
    is_top_artists_shown: true,
    is_playlist_shown: true,
    is_in_class_music_shown: true,
  };
}

function describeArtist(name: string): object {
  return { artist_id: makeId("artist", name), artist_name: name };
}
