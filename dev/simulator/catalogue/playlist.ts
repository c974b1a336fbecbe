import { createRandom, makeId, type Random } from "../random.ts";
import type { CatalogueClass } from "./classes.ts";

interface Song {
  readonly id: string;
  readonly title: string;
  readonly artist: string;
  readonly album: string;
  readonly isExplicit: boolean;
  /** on the video clock */
  readonly cueSeconds: number;
}

const adjectives = [
  "Velvet",
  "Paper",
  "Northern",
  "Golden",
  "Hollow",
  "Electric",
  "Slow",
  "Second",
  "Borrowed",
  "Wild",
];
const nouns = [
  "Avenue",
  "Harbor",
  "Satellite",
  "Summer",
  "Engine",
  "Mirror",
  "Parade",
  "Winter",
  "Signal",
  "Garden",
];
const endings = ["", "", "", " (Remix)", " (Live)", " feat. Juno Vale"];
const bands = [
  "The Night Ferries",
  "Juno Vale",
  "Copper & Sons",
  "Ada Brightwater",
  "Low Tide Choir",
  "Marble Arcade",
  "DJ Halfmoon",
  "The Late Kites",
  "Rosa Delmar",
  "Static Orchard",
  "Winslow Park",
  "Kid Meridian",
];

/** The songs of a class, from the first beat to the end of pedalling; null for a class without music. */
export function playlistOf(one: CatalogueClass): Song[] | null {
  const random = createRandom(`playlist/${one.index}`);
  const isQuiet = one.template.style === "meditation" || one.template.style === "scenic";
  if (isQuiet || (one.template.style === "yoga" && random.chance(0.2))) return null;
  const end = one.startOffsetSeconds + one.durationSeconds;
  const songs: Song[] = [];
  for (let cueSeconds = one.startOffsetSeconds; cueSeconds < end; cueSeconds += random.integer(165, 262)) {
    songs.push(composeSong(one, songs.length, cueSeconds, random));
  }
  return songs;
}

function composeSong(one: CatalogueClass, place: number, cueSeconds: number, random: Random): Song {
  const title = `${random.pick(adjectives)} ${random.pick(nouns)}${random.pick(endings)}`;
  const artist = random.pick(bands);
  const album = `${random.pick(adjectives)} ${random.pick(nouns)}s`;
  return {
    id: makeId("song", one.index, place),
    title,
    artist,
    album,
    isExplicit: random.chance(0.1),
    cueSeconds,
  };
}
