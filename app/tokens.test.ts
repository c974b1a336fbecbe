import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Triple = [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const visions: Record<string, [Triple, Triple, Triple]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const css = readFileSync(new URL("globals.css", import.meta.url), "utf8");
const [lightBlock = "", darkBlock = ""] = [...css.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1]);
const light = readTokens(lightBlock);
const themes = { light, dark: { ...light, ...readTokens(darkBlock) } };

const grounds = ["ground", "surface", "sunken"];
const texts = ["ink", "ink-soft", "ink-faint", "accent", "good", "warn", "bad", "info"];
const washes = ["good", "warn", "bad", "info", "accent"];

describe.each(Object.entries(themes))("colours of the %s theme", (_name, tokens) => {
  const color = (name: string) => parseHex(tokens[name]);

  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "%s can be read on %s",
    (text, ground) => {
      expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(washes)("%s can be read on its own wash", (name) => {
    expect(contrast(color(name), color(`${name}-wash`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color("ink"), color(`${name}-wash`))).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the label of the main button and the border of inputs", () => {
    expect(contrast(color("accent-ink"), color("accent"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color("line-strong"), color("surface"))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(visions))("keeps all zones apart under %s vision", (_vision, matrix) => {
    const zones = [1, 2, 3, 4, 5, 6, 7].map((zone) => toOklab(see(color(`zone-${zone}`), matrix)));
    const distances = zones.flatMap((zone, index) =>
      zones.slice(index + 1).map((other) => distance(zone, other)),
    );
    expect(Math.min(...distances)).toBeGreaterThan(0.12);
  });
});

function readTokens(block: string): Record<string, string> {
  const found = block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

/** Linear RGB, 0–1. */
function parseHex(hex: string | undefined): Triple {
  if (!hex) throw new Error("a token is missing");
  const channel = (start: number) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** The contrast ratio of WCAG 2. */
function contrast(one: Triple, other: Triple): number {
  const luminance = (rgb: Triple) => dot(rgb, [0.2126, 0.7152, 0.0722]) + 0.05;
  const [a, b] = [luminance(one), luminance(other)];
  return Math.max(a, b) / Math.min(a, b);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function see(rgb: Triple, matrix: [Triple, Triple, Triple]): Triple {
  return [clamp(dot(rgb, matrix[0])), clamp(dot(rgb, matrix[1])), clamp(dot(rgb, matrix[2]))];
}

/** Björn Ottosson's OKLab, where distances are about what the eye tells apart. */
function toOklab(rgb: Triple): Triple {
  const cones: Triple = [
    Math.cbrt(dot(rgb, [0.4122214708, 0.5363325363, 0.0514459929])),
    Math.cbrt(dot(rgb, [0.2119034982, 0.6806995451, 0.1073969566])),
    Math.cbrt(dot(rgb, [0.0883024619, 0.2817188376, 0.6299787005])),
  ];
  return [
    dot(cones, [0.2104542553, 0.793617785, -0.0040720468]),
    dot(cones, [1.9779984951, -2.428592205, 0.4505937099]),
    dot(cones, [0.0259040371, 0.7827717662, -0.808675766]),
  ];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

function distance(one: Triple, other: Triple): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}
