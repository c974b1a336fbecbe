import { classAt, listClasses, type CatalogueClass } from "../catalogue/classes.ts";
import type { ClassPicker } from "./picker.ts";
import type { RiderProfile } from "./profiles.ts";
import type { WorkoutSlot } from "./workout-builder.ts";

const treadFrom = 0.33;
const rowFrom = 0.55;
const treadDisciplines = new Set(["running", "walking", "circuit"]);
const rowDisciplines = new Set(["caesar", "caesar_bootcamp"]);

/** The class taken in a slot: a placed one, one of a wanted style, or the rider's own choice. */
export function chooseClass(rider: RiderProfile, picker: ClassPicker, slot: WorkoutSlot): CatalogueClass {
  const { special, role, day, startsAt } = slot;
  if (special.classIndex !== undefined) return classAt(special.classIndex);
  if (special.kind === "classWithoutRide") {
    return picker.pick("strength", startsAt, (one) => one.template.discipline === "strength");
  }
  if (special.style) {
    const { style } = special;
    const wanted = listClasses().find((one) => one.template.style === style)?.template.role ?? role;
    return picker.pick(wanted, startsAt, (one) => one.template.style === style);
  }
  return picker.pick(role, startsAt, (one) => canTake(rider, one, day.progress, day.isTravelling));
}

function canTake(rider: RiderProfile, one: CatalogueClass, progress: number, isTravelling: boolean): boolean {
  const { discipline, style } = one.template;
  if (style.endsWith("Outdoor")) return rider.name !== "newcomer";
  if (treadDisciplines.has(discipline))
    return rider.name !== "newcomer" && progress >= treadFrom && !isTravelling;
  if (rowDisciplines.has(discipline))
    return rider.name !== "newcomer" && progress >= rowFrom && !isTravelling;
  return true;
}
