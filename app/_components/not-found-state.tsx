import { MapPinOff } from "lucide-react";
import { ButtonLink } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";

export function NotFoundState() {
  return (
    <EmptyState
      icon={MapPinOff}
      isWholePage
      title="There is nothing at this address"
      actions={<ButtonLink href="/">Go home</ButtonLink>}
    >
      The link may be old, or what it led to belongs to another account.
    </EmptyState>
  );
}
