import { SearchX } from "lucide-react";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";

export default function ComparisonNotFound() {
  return (
    <EmptyState
      icon={SearchX}
      isWholePage
      title="There is no such workout to compare"
      actions={<ButtonLink href="/compare">Choose two workouts</ButtonLink>}
    >
      One of the two isn’t in your history: the link may be old, or the workout belongs to another account.
    </EmptyState>
  );
}
