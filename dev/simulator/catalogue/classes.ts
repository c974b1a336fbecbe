import { anchorSeconds, yearSeconds } from "../calendar.ts";
import { createRandom, itemAt, makeId } from "../random.ts";
import { listInstructorIndexes } from "./instructors.ts";
import type { ClassTemplate } from "./class-styles.ts";
import { classTemplates, newDisciplineTemplate } from "./templates.ts";

export type ClassAvailability = "available" | "gone" | "paymentRequired" | "graphPaymentRequired";

export interface CatalogueClass {
  readonly index: number;
  readonly id: string;
  readonly template: ClassTemplate;
  readonly title: string;
  readonly durationSeconds: number;
  readonly instructorIndex: number | null;
  readonly airedAt: number;
  /** how far into the video the pedalling clock starts */
  readonly startOffsetSeconds: number;
  readonly availability: ClassAvailability;
  /** a scenic ride over so many kilometres, however long they take; null for a class by the clock */
  readonly distanceKm: number | null;
}

export const catalogueSize = 5200;
const catalogueSpanSeconds = 7.5 * yearSeconds;

export const newDisciplineIndexes: readonly number[] = [5000, 5001, 5002];

/** Oldest first; their details answer 404. */
export const goneClassIndexes: readonly number[] = Array.from({ length: 12 }, (_, k) => 150 + k * 420);

/** Oldest first; their details answer 402, and the graphs of the last two do as well. */
export const paidClassIndexes: readonly number[] = Array.from({ length: 4 }, (_, k) => 300 + k * 1200);

const availabilities = new Map<number, ClassAvailability>([
  ...goneClassIndexes.map((index) => [index, "gone"] as const),
  ...paidClassIndexes.map((index, k) => [index, k < 2 ? "paymentRequired" : "graphPaymentRequired"] as const),
]);

let catalogue: readonly CatalogueClass[] | null = null;
let classesById: ReadonlyMap<string, CatalogueClass> | null = null;

/** Every class there is, oldest first. */
export function listClasses(): readonly CatalogueClass[] {
  catalogue ??= Array.from({ length: catalogueSize }, (_, index) => buildClass(index));
  return catalogue;
}

export function classAt(index: number): CatalogueClass {
  return itemAt(listClasses(), index);
}

export function findClass(id: string): CatalogueClass | undefined {
  classesById ??= new Map(listClasses().map((one) => [one.id, one]));
  return classesById.get(id);
}

/** Whether a rider may meet this class by chance; the special ones are placed on purpose. */
export function isOrdinaryClass(one: CatalogueClass): boolean {
  return one.availability === "available" && one.template !== newDisciplineTemplate;
}

function buildClass(index: number): CatalogueClass {
  const random = createRandom(`class/${index}`);
  const template = newDisciplineIndexes.includes(index)
    ? newDisciplineTemplate
    : random.pickWeighted(classTemplates);
  const minutes = random.pick(template.minutes);
  const distanceKm = template.style === "scenic" && random.chance(0.3) ? minutes / 2 : null;
  const aired = anchorSeconds - catalogueSpanSeconds * (1 - index / catalogueSize) - random.integer(0, 3600);
  const coaches = listInstructorIndexes(template.discipline);
  return {
    index,
    id: makeId("ride", index),
    template,
    title: `${distanceKm === null ? `${minutes} min` : `${distanceKm} km`} ${random.pick(template.names)}`,
    durationSeconds: minutes * 60,
    instructorIndex: template.style === "scenic" ? null : random.pick(coaches),
    airedAt: Math.floor(aired / 300) * 300,
    startOffsetSeconds: distanceKm === null ? startOffset(template) : 1,
    distanceKm,
    availability: availabilities.get(index) ?? "available",
  };
}

function startOffset(template: ClassTemplate): number {
  if (template.style === "scenic") return 5;
  if (template.discipline === "meditation" || template.style.endsWith("Outdoor")) return 1;
  if (template.discipline === "stretching" || template.discipline === "yoga") return 15;
  return 60;
}
