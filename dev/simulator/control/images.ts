import { findClass } from "../catalogue/classes.ts";
import { findInstructor } from "../catalogue/instructors.ts";
import { escapeMarkup } from "../escape.ts";
import type { Answer } from "../http/exchange.ts";
import { createRandom } from "../random.ts";

/** A quiet gradient with initials: the same picture for the same thing, always. */
export function drawImage(kind: string, id: string): Answer {
  const random = createRandom(`image/${kind}/${id}`);
  const hue = random.integer(0, 359);
  const second = (hue + random.integer(25, 70)) % 360;
  const [width, height] = kind === "ride" ? [640, 360] : [400, 400];
  const label = initialsOf(kind, id);
  const arc = random.integer(20, 80);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
<stop offset="0" stop-color="hsl(${hue} 42% 46%)"/><stop offset="1" stop-color="hsl(${second} 48% 28%)"/>
</linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#g)"/>
<circle cx="${width * 0.82}" cy="${height * (arc / 100)}" r="${height * 0.55}" fill="hsl(${second} 60% 70% / .16)"/>
<text x="50%" y="50%" dy=".36em" text-anchor="middle" font-family="system-ui, sans-serif" font-weight="600" font-size="${height * 0.3}" fill="#fff" fill-opacity=".92">${escapeMarkup(label)}</text>
</svg>`;
  return { status: 200, svg, headers: { "cache-control": "public, max-age=86400" } };
}

function initialsOf(kind: string, id: string): string {
  if (kind === "instructor") return initials(findInstructor(id)?.name ?? "Spinback");
  if (kind === "ride") return String(Math.round((findClass(id)?.durationSeconds ?? 0) / 60) || "–");
  return kind.slice(0, 1).toUpperCase();
}

function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /^[A-Z]/.test(word));
  return words
    .map((word) => word.slice(0, 1))
    .join("")
    .slice(0, 2);
}
