import { tcx } from "@tmcw/togeojson";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import type { WorkoutMaterial } from "@/lib/export/read-material.ts";
import { makeOutdoorMaterial, makeRideMaterial, makeYogaMaterial } from "@/lib/export/testing/material.ts";
import { composeContent } from "@/lib/export/workout-content.ts";
import { composeTcx } from "./compose-tcx.ts";

/** The schema's sequences: what may stand in an element, in its order. */
const sequences: Record<string, string[]> = {
  TrainingCenterDatabase: ["Activities"],
  Activities: ["Activity"],
  Activity: ["Id", "Lap", "Notes"],
  Lap: [
    "TotalTimeSeconds",
    "DistanceMeters",
    "MaximumSpeed",
    "Calories",
    "AverageHeartRateBpm",
    "MaximumHeartRateBpm",
    "Intensity",
    "Cadence",
    "TriggerMethod",
    "Track",
    "Notes",
    "Extensions",
  ],
  Track: ["Trackpoint"],
  Trackpoint: [
    "Time",
    "Position",
    "AltitudeMeters",
    "DistanceMeters",
    "HeartRateBpm",
    "Cadence",
    "Extensions",
  ],
  HeartRateBpm: ["Value"],
  AverageHeartRateBpm: ["Value"],
  MaximumHeartRateBpm: ["Value"],
  Position: ["LatitudeDegrees", "LongitudeDegrees"],
  Extensions: ["ns3:LX", "ns3:TPX"],
  "ns3:TPX": ["ns3:Speed", "ns3:RunCadence", "ns3:Watts"],
  "ns3:LX": [
    "ns3:AvgSpeed",
    "ns3:MaxBikeCadence",
    "ns3:AvgRunCadence",
    "ns3:MaxRunCadence",
    "ns3:Steps",
    "ns3:AvgWatts",
    "ns3:MaxWatts",
  ],
};
const required = ["TotalTimeSeconds", "DistanceMeters", "Calories", "Intensity", "TriggerMethod"];

describe("a TCX document", () => {
  it.each([
    ["a ride", makeRideMaterial()],
    ["a yoga class without samples", makeYogaMaterial()],
    ["ninety minutes outdoors", makeOutdoorMaterial()],
  ])("has the schema's elements in the schema's order for %s", (_, material) => {
    const root = parse(material);
    for (const element of [root, ...all(root, "*")]) {
      const names = childrenOf(element).map((child) => child.nodeName);
      const places = names.map((name) => (sequences[element.nodeName] ?? []).indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
    }
    for (const lap of all(root, "Lap")) {
      expect(childrenOf(lap).map((child) => child.nodeName)).toEqual(expect.arrayContaining(required));
    }
  });

  it("tells a ride in laps, whose energy and distance add up", () => {
    const root = parse(makeRideMaterial());
    expect(all(root, "Activity")[0]?.getAttribute("Sport")).toBe("Biking");
    expect(textOf(root, "Id")).toBe("2026-11-24T23:32:00.000Z");
    const laps = all(root, "Lap");
    expect(laps.map((lap) => textOf(lap, "Notes"))).toEqual(["Warm up", "Climb & hold"]);
    expect(laps.map((lap) => textOf(lap, "TotalTimeSeconds"))).toEqual(["300", "1500"]);
    expect(laps.reduce((sum, lap) => sum + Number(textOf(lap, "Calories")), 0)).toBe(301);
    expect(laps.reduce((sum, lap) => sum + Number(childText(lap, "DistanceMeters")), 0)).toBeCloseTo(
      12_000,
      1,
    );
    expect(all(root, "Trackpoint")).toHaveLength(1740);
  });

  it("leaves an element out where there was no reading", () => {
    const points = all(parse(makeRideMaterial()), "Trackpoint");
    const lost = points.find((point) => textOf(point, "Time") === "2026-11-24T23:52:01.000Z");
    expect(lost && childrenOf(lost).map((child) => child.nodeName)).toEqual([
      "Time",
      "DistanceMeters",
      "Cadence",
      "Extensions",
    ]);
  });

  it("escapes what a title may hold", () => {
    const { workout, load } = makeYogaMaterial();
    const title = "<b>\u0007 \"Flow\" & 'Glow'";
    const material = { workout: { ...workout, title }, load, graph: null, classFacts: null };
    expect(textOf(parse(material), "Notes")).toBe("<b> \"Flow\" & 'Glow' with Mira Vale");
  });

  it("is a line on the map in an independent reader", () => {
    const { features } = tcx(parseDocument(makeOutdoorMaterial()));
    const [run] = features;
    expect(features).toHaveLength(1);
    expect(run?.geometry).toMatchObject({ type: "LineString" });
    const coordinates = run?.geometry.type === "LineString" ? run.geometry.coordinates : [];
    expect(coordinates).toHaveLength(1081);
    expect(coordinates.at(-1)).toEqual([13.351, 52.574, 34]);
    expect(run?.properties).toMatchObject({ totalTimeSeconds: 5400, distanceMeters: 16_200 });
  });
});

function parseDocument({ workout, graph, load }: WorkoutMaterial) {
  const text = composeTcx(composeContent(workout, graph, load));
  return new DOMParser({ onError: refuse }).parseFromString(text, "text/xml");
}

function refuse(level: string, message: string): never {
  throw new Error(`${level}: ${message}`);
}

function parse(material: WorkoutMaterial): Element {
  const root = parseDocument(material).documentElement;
  if (!root) throw new Error("The document is empty");
  return root;
}

function all(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}

function childText(element: Element, name: string): string | null | undefined {
  return childrenOf(element).find((child) => child.nodeName === name)?.textContent;
}

/** Of the last such element: a lap's notes stand before the activity's. */
function textOf(element: Element, name: string): string | null {
  return all(element, name).at(-1)?.textContent ?? null;
}
