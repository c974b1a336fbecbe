import { SearchX } from "lucide-react";
import { ButtonLink } from "@/app/_components/button.tsx";
import { EmptyState } from "@/app/_components/empty-state.tsx";

export default function ClassNotFound() {
  return (
    <EmptyState
      icon={SearchX}
      isWholePage
      title="You haven’t taken this class"
      actions={<ButtonLink href="/workouts">All workouts</ButtonLink>}
    >
      Only classes in your own history have a page here. The link may be old, or it came from another account.
    </EmptyState>
  );
}
