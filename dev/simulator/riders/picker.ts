import {
  catalogueSize,
  classAt,
  isOrdinaryClass,
  listClasses,
  type CatalogueClass,
} from "../catalogue/classes.ts";
import type { ClassRole } from "../catalogue/class-styles.ts";
import { itemAt, type Random } from "../random.ts";

export interface ClassPicker {
  /** A class that was on the air by then; favourites come back. */
  pick(role: ClassRole, airedBefore: number, canTake: (one: CatalogueClass) => boolean): CatalogueClass;
  remember(one: CatalogueClass): void;
}

export function createClassPicker(repeatShare: number, random: Random): ClassPicker {
  const byRole = groupByRole(listClasses().filter(isOrdinaryClass));
  const takenByRole = new Map<ClassRole, number[]>();
  const taken = new Set<number>();

  const remember = (one: CatalogueClass) => {
    if (taken.has(one.index)) return;
    taken.add(one.index);
    const { role } = one.template;
    const known = takenByRole.get(role);
    if (known) known.push(one.index);
    else takenByRole.set(role, [one.index]);
  };

  const pickFavourite = (role: ClassRole, canTake: (one: CatalogueClass) => boolean) => {
    const known = takenByRole.get(role) ?? [];
    if (known.length < 8 || !random.chance(repeatShare)) return null;
    const favourite = classAt(itemAt(known, Math.floor(random.next() ** 1.6 * known.length)));
    return canTake(favourite) ? favourite : null;
  };

  const pickNew = (role: ClassRole, airedBefore: number, canTake: (one: CatalogueClass) => boolean) => {
    const choices = byRole.get(role) ?? [];
    const aired = countAired(choices, airedBefore);
    let found: CatalogueClass | null = null;
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const recent = 1 - random.next() ** 1.5;
      const choice = itemAt(choices, Math.min(aired - 1, Math.floor(recent * aired)));
      if (!canTake(choice)) continue;
      found = choice;
      if (!taken.has(choice.index)) break;
    }
    found ??= choices.slice(0, aired).findLast(canTake) ?? null;
    if (!found) throw new Error(`No ${role} class among ${catalogueSize} fits`);
    return found;
  };

  return {
    remember,
    pick(role, airedBefore, canTake) {
      const chosen = pickFavourite(role, canTake) ?? pickNew(role, airedBefore, canTake);
      remember(chosen);
      return chosen;
    },
  };
}

function groupByRole(classes: readonly CatalogueClass[]): ReadonlyMap<ClassRole, CatalogueClass[]> {
  const groups = new Map<ClassRole, CatalogueClass[]>();
  for (const one of classes) {
    const group = groups.get(one.template.role);
    if (group) group.push(one);
    else groups.set(one.template.role, [one]);
  }
  return groups;
}

function countAired(choices: readonly CatalogueClass[], airedBefore: number): number {
  let low = 0;
  let high = choices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(choices, middle).airedAt < airedBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
