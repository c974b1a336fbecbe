import { RemotePicture } from "./remote-picture.tsx";

interface AvatarProps {
  name: string;
  src?: string | null | undefined;
  size?: "sm" | "md";
}

/** A round picture of a person, or their initials. Decorative: the name stands beside it. */
export function Avatar({ name, src, size = "md" }: AvatarProps) {
  return (
    <RemotePicture src={src} className={`rounded-full bg-accent-wash ${sizes[size]}`}>
      <span aria-hidden className="absolute inset-0 grid place-items-center font-semibold text-accent">
        {readInitials(name)}
      </span>
    </RemotePicture>
  );
}

const sizes = { sm: "size-8 text-xs", md: "size-12 text-base" };

function readInitials(name: string): string {
  const words = name.split(/[\s._@-]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
}
