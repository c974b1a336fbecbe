import {
  Activity,
  Bike,
  Brain,
  Dumbbell,
  Flame,
  Footprints,
  Mountain,
  PersonStanding,
  StretchHorizontal,
  Waves,
  type LucideIcon,
  type LucideProps,
} from "lucide-react";

/** The icon of a Peloton discipline slug; a general one for a slug we don't know. */
export function DisciplineIcon({ discipline, ...rest }: { discipline: string | null } & LucideProps) {
  const Icon = (discipline && icons[discipline]) || Activity;
  return <Icon aria-hidden {...rest} />;
}

const icons: Record<string, LucideIcon> = {
  cycling: Bike,
  running: Footprints,
  walking: Footprints,
  hiking: Mountain,
  strength: Dumbbell,
  yoga: PersonStanding,
  pilates: PersonStanding,
  meditation: Brain,
  stretching: StretchHorizontal,
  cardio: Flame,
  rowing: Waves,
  caesar: Waves,
  bike_bootcamp: Bike,
  tread_bootcamp: Footprints,
  circuit: Dumbbell,
  caesar_bootcamp: Waves,
};
