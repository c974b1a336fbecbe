import { SearchX } from "lucide-react";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";

export default function WorkoutNotFound() {
  return (
    <EmptyState
      icon={SearchX}
      title="There is no such workout"
      actions={<ButtonLink href="/workouts">All workouts</ButtonLink>}
    >
      It isn’t in your history: the link may be old, or the workout belongs to another account.
    </EmptyState>
  );
}
