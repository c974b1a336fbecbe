import type { z } from "zod";

/** A sentence that names the field and the fix, for schemas that give no message of their own. */
export const describeIssue: z.core.$ZodErrorMap = (issue) => {
  const label = nameField(issue);
  if (issue.input === undefined) return `${label} is missing.`;
  switch (issue.code) {
    case "invalid_type":
      return `${label} must be ${issue.expected === "int" ? "a whole number" : `of type ${issue.expected}`}.`;
    case "invalid_value":
      return `${label} must be ${issue.values.map(String).join(" or ")}.`;
    case "too_small":
      return `${label} is too small: at least ${issue.minimum}${unitOf(issue.origin)}.`;
    case "too_big":
      return `${label} is too large: at most ${issue.maximum}${unitOf(issue.origin)}.`;
    case "unrecognized_keys":
      return `${label} has unknown fields: ${issue.keys.join(", ")}.`;
    default:
      return `${label} isn't valid.`;
  }
};

/** The field that an issue is about, as a sentence begins with it. */
export function nameField({ path }: { path?: PropertyKey[] | undefined }): string {
  return path?.length ? `“${path.join(".")}”` : "The input";
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  if (origin === "array") return " entries";
  return "";
}
