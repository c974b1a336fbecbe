import { createRandom, itemAt, makeId } from "../random.ts";

export interface Instructor {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly disciplines: readonly string[];
  readonly isGroup: boolean;
  readonly memberIds: readonly string[];
  readonly quote: string;
  readonly bio: string;
}

const crews: ReadonlyArray<readonly [disciplines: readonly string[], names: readonly string[]]> = [
  [
    ["cycling", "bike_bootcamp"],
    [
      "Mara Lindqvist",
      "Odell Pryce",
      "Tova Brandt",
      "Kit Arroway",
      "Iris Valdane",
      "Bastian Roe",
      "Saoirse Quill",
      "Emeka Dunmore",
      "Lucia Ferrante",
      "Anders Holm",
    ],
  ],
  [
    ["running", "walking", "circuit"],
    ["Josie Marlowe", "Tariq Ellwood", "Wren Castellan", "Piotr Hask", "Amaya Solberg", "Desmond Vale"],
  ],
  [
    ["strength", "cardio", "circuit", "bike_bootcamp"],
    ["Rafe Okonjo", "Bryn Talbot", "Corinne Ashdown", "Malik Verran", "Sunniva Dahl", "Hollis Greer"],
  ],
  [
    ["caesar", "caesar_bootcamp"],
    ["Nils Everdeen", "Paloma Restrick", "Gwen Tarrow", "Idris Calloway"],
  ],
  [
    ["yoga", "meditation", "stretching", "mobility_lab"],
    ["Noor Hadley", "Tomas Wilder", "Elodie Marchetti", "Priya Sandoval", "Callum Frayne", "Yuki Armitage"],
  ],
  [
    ["stretching", "strength"],
    ["Fern Abbott", "Leopold Nash"],
  ],
];

const quotes = [
  "Start where your feet are.",
  "You are allowed to surprise yourself.",
  "Strong is a habit.",
  "Breathe first, then decide.",
  "Small efforts, kept up.",
  "The next minute is the only minute.",
];

export const instructors: readonly Instructor[] = buildInstructors();

const instructorsById = new Map(instructors.map((instructor) => [instructor.id, instructor]));

export function findInstructor(id: string): Instructor | undefined {
  return instructorsById.get(id);
}

export function instructorAt(index: number): Instructor {
  return itemAt(instructors, index);
}

export function listInstructorIndexes(discipline: string): number[] {
  return instructors.filter((one) => one.disciplines.includes(discipline)).map((one) => one.index);
}

function buildInstructors(): Instructor[] {
  const soloists = crews.flatMap(([disciplines, names]) => names.map((name) => ({ name, disciplines })));
  const singles = soloists.map(({ name, disciplines }, index) => describe(name, disciplines, index, []));
  const duo = ["Mara Lindqvist", "Odell Pryce"].map((name) => makeId("instructor", name));
  return [...singles, describe("Mara & Odell ", ["cycling"], singles.length, duo)];
}

function describe(
  name: string,
  disciplines: readonly string[],
  index: number,
  memberIds: readonly string[],
): Instructor {
  const random = createRandom(`instructor/${name}`);
  const firstName = name.split(" ")[0] ?? name;
  return {
    id: makeId("instructor", name),
    index,
    name,
    disciplines,
    isGroup: memberIds.length > 0,
    memberIds,
    quote: random.pick(quotes),
    bio: `${firstName} came to coaching after years of amateur racing and builds every class around one clear idea, good music and room for a bad day.`,
  };
}
